import { wordList } from '../../table.ts'

/** Titles that stand right before a name in English, capitalised. */
export const englishTitles = wordList(`
Mr Mrs Ms Miss Dr Prof Professor Sir Lady Lord Dame President Vice Prime Minister Premier Chancellor Secretary Senator Sen Representative Rep Congressman
Congresswoman Governor Gov Mayor Judge Justice General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant Sgt Corporal Private Admiral Adm Commander
Marshal King Queen Prince Princess Duke Duchess Emperor Sultan Sheikh Sheik Emir Ayatollah Imam Pope Cardinal Archbishop Bishop Father Rev Reverend Pastor Rabbi Saint
Ambassador Speaker Councilman Chairman Chairwoman Chief Director Commissioner Inspector Detective Officer Coach Sheriff Attorney Brigadier
Spokesman Spokeswoman Deputy Acting Former Ex First Foreign Interior Defense Defence Finance Deputy Monsieur Madame Herr Frau Señor Signor MP Crown Fr Brother Sister Sgt Cpl Pvt Lt Cdr Capt Gov Sen Hon Baron Baroness Count Countess Viscount Tsar Czar Kaiser Shah Mullah Maulana Mahatma Swami Guru Pandit Shri Sri Smt Provost Vicar Abbot Monsignor Msgr Metropolitan Patriarch Chairperson Alderman Councillor Councilor Councilwoman Assemblyman Assemblywoman Trooper Constable Superintendent Warrant Petty Chef DJ
`)

/** Titles that are everyday words too: they speak for listed given names only. */
export const englishWeakTitles = wordList(`
General Foreign First Defense Defence Chief Director Deputy Acting Former Ex Crown Interior Finance Private Major Vice Prime Father Brother Sister Count Chef DJ Hon Guru Metropolitan Patriarch Baron Constable Petty Warrant Superintendent Justice Officer Attorney Commissioner
Coach Commander Judge Saint Don Speaker Minister Premier Lord
`)

/** Words that may follow a title before the name, or stand before a given name, and are no part of it. */
export const englishTitleWords = wordList(`
of State Defense Defence Foreign Affairs Interior Finance Treasury Justice Health General Minister Secretary Attorney House Senate Republican Democrat Democratic Labour
Conservative Liberal Supreme Leader Party Chief Executive CEO Staff Press National Security Adviser Advisor Federal Reserve Army Navy Police U.S UN EU UK NATO
`)

/** Capitalised words that begin a sentence or a headline and are no part of a name. */
export const englishCommonWords = wordList(`
The A An In On At By For From To Of With As But And Or If When While After Before Since Until Because Although Though However Meanwhile Moreover Also This That These
Those It Its He She His Her They Their We Our You Your I My Me Him Them Us There Here What Who Whom Whose Which Why How Where Not No Yes Now Then Today Tomorrow Yesterday
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug
Sept Sep Oct Nov Dec Despite During Under Over About Into Through Between Among Against According Both Each Every All Some Many Most Several Few Other Another One Two Three Four
Five Six Seven Eight Nine Ten First Second Third Last Next New Old Big More Less Such Only Even Just Still Yet So Too Very Is Are Was Were Be Been Has Have Had Do Does Did Will
Would Could Should Can May Might Must Let Says Said Ask Asked Like Than Out Up Down Off Back Again Once Earlier Later Recently Instead Perhaps Maybe Indeed Thus Hence
Former Ex Late Young Born Dear Mother Mom Dad God Christmas Easter Muslim Muslims Christian Christians Jewish Jew Jews Islamic Catholic Arab Arabs Western European African Asian
Kurdish Kurds Sunni Shiite Internet Web English Image Photo Photograph Reuters Getty Associated Press AP AFP Facebook Twitter Google Instagram YouTube Yet Unlike Via Per Amid U.N U.K E.U L.A D.C N.Y P.M A.M I.E E.G U.S U.S.A U.A.E U.S.S.R
`)

/** Words that make a run of capitals an organisation, a place or a thing. */
export const englishThings = wordList(`
Inc Corp Co Ltd LLC Company Corporation Group Holdings Bank University College School Institute Academy Hospital Church Cathedral Museum Theatre Theater Library Center Centre Foundation
Association Society Union Committee Commission Council Congress Parliament Senate Assembly Court Department Ministry Office Agency Bureau Administration Authority Service Services Board
Party Movement Front Army Navy Force Forces Brigade Guard Guards Police Club United FC City County State States Province District Region Town Village Island Islands Mountain Mountains Mount
River Lake Sea Ocean Bay Gulf Valley Hill Hills Street Avenue Road Square Park Airport Station Bridge Tower Building House Hall Stadium Arena Hotel Street Boulevard Lane Beach Coast
North South East West Northern Southern Eastern Western Central Times Post News Journal Tribune Herald Guardian Telegraph Magazine Press Radio TV Television Channel Network Media Daily
League Cup Championship Championships Olympics Olympic Games World War Act Agreement Treaty Award Awards Prize Festival Day Week Year Revolution Empire Kingdom Republic Fund Project Program
Records Band Orchestra Album Street Airlines Airways Motors Industries International National Federal Global Organization Organisation Federation Alliance Coalition Conference Summit Program
Islamic People Band Boys Girls Brothers Project Media Entertainment Studios Pictures Productions Street Square Plaza Gardens Garden Castle Palace Prison Camp Fort Base Zone Strip Bank Desert Peninsula
San Los Santa Saint St Fort Port New Great El Las
`)

/** Verbs and nouns of saying that show the run before them is a speaker. */
export const englishSpeech = wordList(
  'said says told tells added tweeted argued argues insisted insists explained explains recalled recalls noted notes testified replied remarked commented quipped joked lamented stressed warned writes',
)

/** Nouns of persons that stand in lower case right before a name. */
export const englishRoles = wordList(`
actor actress author president minister premier chancellor senator mayor governor secretary director producer editor reporter correspondent spokesman spokeswoman spokesperson
lawyer attorney judge professor doctor analyst economist striker midfielder defender goalkeeper captain coach manager owner founder chairman chairwoman executive candidate officer
husband wife son daughter brother sister father mother cousin friend uncle aunt singer guitarist drummer bassist composer poet novelist painter architect historian philosopher
general colonel commander leader activist journalist teammate partner colleague boxer golfer pitcher quarterback
commentator broadcaster presenter host anchor announcer critic columnist blogger essayist playwright dramatist screenwriter filmmaker songwriter rapper vocalist frontman pianist violinist cellist saxophonist trumpeter keyboardist organist conductor soprano tenor baritone
photographer cartoonist illustrator sculptor designer engineer inventor scientist physicist chemist biologist mathematician astronomer geologist economist astronaut cosmonaut pilot aviator explorer sailor soldier warrior warlord commander lieutenant sergeant major admiral marshal veteran
footballer cricketer batsman bowler wicketkeeper sprinter runner swimmer cyclist skier skater wrestler jockey rider driver racer forward winger fullback linebacker catcher outfielder shortstop infielder slugger reliever closer rookie hurdler gymnast rower champion medalist medallist
politician statesman diplomat envoy ambassador congressman congresswoman representative legislator lawmaker councillor councilman commissioner governor-general viceroy king queen prince princess duke duchess emperor empress sultan emir sheikh pharaoh tsar czar baron count countess lord lady knight
priest bishop archbishop cardinal pope monk nun rabbi imam cleric preacher pastor missionary theologian saint prophet evangelist
physician surgeon dentist nurse psychiatrist psychologist pharmacist veterinarian academic scholar student pupil graduate alumnus lecturer dean principal headmaster headteacher teacher tutor librarian curator archaeologist anthropologist sociologist linguist
businessman businesswoman entrepreneur industrialist banker investor billionaire millionaire tycoon magnate merchant trader farmer fisherman carpenter blacksmith miner mechanic plumber electrician cook chef baker butcher tailor barber hairdresser waiter waitress bartender
gangster mobster murderer killer robber thief pirate outlaw spy agent assassin terrorist dictator revolutionary rebel dissident whistleblower informant hacker inmate prisoner hostage victim survivor witness suspect defendant
widow widower fiancé fiancee girlfriend boyfriend spouse grandson granddaughter grandfather grandmother nephew niece stepfather stepmother brother-in-law mentor rival opponent successor predecessor assistant aide deputy
model dancer choreographer comedian magician clown juggler wrestler celebrity star youtuber influencer drummer percussionist harpist flutist turntablist lyricist arranger remixer
`)

/** Lower-case words inside names. */
export const latinParticles = wordList(
  'de da do dos das del della di du la le van von der den ter bin bint ibn al el ul ben abu af zu y',
)
