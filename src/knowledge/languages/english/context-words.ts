import { wordList } from '../../table.ts'

/** What people do, or have done to them (was born, was elected), and bodies and things seldom. */
export const englishDeeds = wordList(`
born died dies dying married marries divorced remarried widowed raised educated graduated graduates attended attends studied studies enrolled majored earned taught teaches lectured tutored mentored trained coached coaches apprenticed moved emigrated immigrated fled resided resides lived lives grew settled retired retires resigned resigns quit
wrote writes penned authored composed composes sang sings danced acted acts starred stars auditioned directed directs painted paints sculpted drew conducted performed performs improvised toured rapped played plays debuted guested drummed scored scores batted bowled pitched pitches homered struck tackled sprinted ran swam skated boxed wrestled fought knocked
punched dribbled captained caught threw kicked volleyed headed finished rode raced drove drafted traded signed selected capped loaned recalled substituted benched injured suspended fined banned sentenced imprisoned jailed arrested convicted acquitted tried charged indicted executed assassinated murdered killed shot stabbed wounded beheaded kidnapped captured tortured
exiled deported pardoned released knighted canonized ordained baptized baptised christened buried cremated crowned dethroned abdicated succeeded succeeds ascended reigned inherited elected re-elected appointed nominated chosen inducted promoted demoted commissioned conscripted enlisted enrolled hired fired dismissed sacked interviewed hospitalized hospitalised diagnosed
suffered recovered underwent vomited wept cried laughed smiled grinned nodded shrugged sighed whispered shouted yelled screamed slept woke ate drank smoked walked sat stood knelt fell stumbled limped hugged kissed dated met meets befriended loved loves hated admired adored missed envied feared hoped hopes dreamed believed believes thinks thought knew knows
felt feels wanted wants wished wishes liked likes preferred enjoyed enjoys decided decides realised realized realizes discovers discovered understood learned learnt remembered forgot imagined wondered worried regretted refused refuses declined denied denies admitted admits confessed pleaded begged promised vowed swore lied joked boasted bragged complained apologized apologised
apologises thanked congratulated praised blamed mocked insulted threatened warned warns urged urges persuaded convinced asked asks replied replies answered responded retorted remarked commented comments quipped testified testifies tells told says said spoke speaks talked talks chatted argued argues claimed claims insisted stressed suggested proposed proposes criticised
criticized condemned accused accuses challenged confronted defeated beat beats defeats outpointed lost won wins reached tied advanced qualified competed competes represented represents led leads commanded commands surrendered marched rallied besieged conquered invaded ruled governed campaigned ran voted vetoed lobbied chaired chairs presided served serves
worked works joined joins left leaves departed returned returns arrived went goes came comes visited visits travelled traveled travels flew sailed hiked climbed explored hosted hosts anchored narrated voiced portrayed portrays modelled modeled posed appeared appears photographed filmed interviewed edited translated translates illustrated invented invents
invited hired discovered patented practised practiced operated diagnosed treated experimented theorized hypothesized argued postulated calculated measured observed collaborated collaborates co-wrote co-founded cofounded co-authored coauthored co-starred donated gave gives bequeathed owned owns bought inherited invested gambled stole robbed smuggled confessed escaped hid
converted prayed preached baptised fasted meditated worshipped blogged tweeted posted emailed phoned telephoned texted waved saluted bowed shook gestured resumed underwent relocated stepped collapsed committed drowned perished pinpoints serves served credits credited cites cited describes described recounts recounted explains explained recalls recalled notes noted adds added concludes concluded
saves saved rejects rejected seduces seduced marries confesses flees attacks hides kills dies falls discovers accepted accepts convinces persuades agreed agrees intends intended plans planned managed manages tries struggled insisted
`)

/** What is done to works, bodies and places, and to people seldom: "was released". */
export const englishUndergone = wordList(`
recorded published built located founded established produced filmed held situated manufactured opened broadcast distributed printed constructed designed developed formed organized organised launched aired premiered adapted screened dissolved abolished merged annexed incorporated introduced discontinued renamed demolished restored
closed renovated ratified implemented adopted enacted divided bordered populated covered inhabited drained sold owned operated replaced rebuilt destroyed bombed occupied liberated
`)

/** What stands between a name and what its bearer did: "has also been", "will then". */
export const englishAuxiliaries = wordList(`
is was were are be been being has had have having did does do will would could should can may might must shall n't not also never then later soon once still even just first again eventually twice always often now already ever both all who himself herself together
`)

/** Before the name of a place. */
export const englishPlacePrepositions = wordList(
  'in at near from into onto toward towards across around outside inside within throughout via through along beyond above below northeast southeast',
)

/** Before the name of a person more often than before others. */
export const englishPersonPrepositions = wordList('by with against alongside like named called')

/** What somebody has: "Roe's mother", "Roe's career". */
export const englishBelongings = wordList(`
mother father parents parent husband wife son sons daughter daughters child children brother brothers sister sisters family uncle aunt cousin nephew niece grandson granddaughter grandfather grandmother grandparents widow fiancee girlfriend boyfriend friend friends lover mistress ex ancestors descendants marriage divorce wedding birth birthday childhood youth death funeral grave
tomb body head face eyes eye hand hands arm arms leg legs knee shoulder heart mind soul voice hair skin smile life career lifetime biography memoirs memoir diary diaries autobiography novel novels poem poems poetry play plays book books letters essay essays writing writings painting paintings works work paper papers lyrics songs song album singing guitar guitars playing drumming
performance performances acting role roles character portrayal direction own lawyer lawyers attorney attorneys agent manager boss assistant aide aides secretary spokesman spokeswoman campaign candidacy election presidency premiership resignation term tenure reign rule leadership government administration cabinet army troops forces men soldiers fleet supporters followers fans
critics rivals rival opponent opponents enemies victory victories defeat win debut goal goals goalkeeping shot pass header home house apartment mansion estate ranch room bed desk office bedroom car horse dog clothes will fortune wealth salary estate health illness injury injuries condition pregnancy disappearance murder murderer killer assassination killing trial conviction sentence
execution arrest release imprisonment detention testimony statement statements comments remarks speech speeches words claim claims opinion opinions views view idea ideas theory theories theorem work research experiments discovery discoveries invention inventions vision dream dreams plan plans decision decisions behalf request wish wishes advice help aid support influence legacy
students student pupils pupil teacher teachers mentor colleagues colleague bandmate teammates teammate coach successor predecessor replacement name nickname surname identity reputation talent style behavior behaviour attitude personality faith conversion religion education studies training background origins ancestry nationality sexuality relationship affair love hand
`)

/** They tell of a person in the same sentence. */
export const englishPronouns = wordList('he she his her him himself herself hers')

/** Nouns of place that stand before the name: St. Louis, Mount Vernon, Lake Victoria. */
export const englishPlaceHeads = wordList(
  'St Saint Mount Mt Fort Ft Lake Port Cape San Santa Point Camp River Isle El Los Las',
)

/** What people do, and bodies as often: began, took. */
export const englishActs = wordList(`
began begins begin started starts took takes made makes came gained gains received receives opened opens launched filed files gives gave got gets became becomes continued continues showed shows found finds sold bought held holds brought brings sent sends used uses put puts set sets tried kept keeps lost looked turned turns called calls
followed developed created creates introduced produced announced announces presented presents expressed completed completes returned entered enters performed recorded released changed added offered offers provided proposed supported supports helped helps placed passed pulled pooled posted broke dropped hit hits cut raised spent stopped stops stayed stays needed
become begun taken made given gotten gone seen heard shown held kept broken
ended ends finished published wore saw sees heard paid pays built broke featured features ordered orders allowed asked requested demanded authored attacked arrives ascends expanded achieved achieves holds attempted attempts concluded contributed contributes collected
`)

/** What is named of a place or an event: the village of, the battle of. */
export const englishPlaceNouns = wordList(`
village hamlet town city suburb borough district county seat province region state territory commune municipality parish neighbourhood neighborhood port harbour harbor capital island islands peninsula river lake bay gulf cape mountain valley forest desert plain coast shores airport station
battle siege treaty fall sack liberation occupation bombing bombardment university diocese archdiocese see duchy principality kingdom republic emirate sultanate east west north south outskirts center centre streets gates suburbs towns cities villages
`)
