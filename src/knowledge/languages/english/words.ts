import { wordList } from '../../table.ts'

/** Titles that stand right before a name in English, capitalised. */
export const englishTitles = wordList(`
Mr Mrs Ms Miss Dr Prof Professor Sir Lady Lord Dame President Vice Prime Minister Premier Chancellor Secretary Senator Sen Representative Rep Congressman
Congresswoman Governor Gov Mayor Judge Justice General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant Sgt Corporal Private Admiral Adm Commander
Marshal King Queen Prince Princess Duke Duchess Emperor Sultan Sheikh Sheik Emir Ayatollah Imam Pope Cardinal Archbishop Bishop Father Rev Reverend Pastor Rabbi Saint
Ambassador Speaker Councilman Chairman Chairwoman Chief Director Commissioner Inspector Detective Officer Coach Sheriff Attorney Brigadier
Spokesman Spokeswoman Deputy Acting Former Ex First Foreign Interior Defense Defence Finance Deputy Monsieur Madame Herr Frau Señor Signor Don MP Crown
`)

/** Titles that are everyday words too: they speak for listed given names only. */
export const englishWeakTitles = wordList(`
General Foreign First Defense Defence Chief Director Deputy Acting Former Ex Crown Interior Finance Private Major Vice Prime Father Justice Officer Attorney Commissioner
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
Kurdish Kurds Sunni Shiite Internet Web English Image Photo Photograph Reuters Getty Associated Press AP AFP Facebook Twitter Google Instagram YouTube Yet Unlike Via Per Amid
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
  'said says told tells added wrote tweeted argued insisted explained recalled noted',
)

/** Nouns of persons that stand in lower case right before a name. */
export const englishRoles = wordList(`
actor actress author president minister premier chancellor senator mayor governor secretary director producer editor reporter correspondent spokesman spokeswoman spokesperson
lawyer attorney judge professor doctor analyst economist striker midfielder defender goalkeeper captain coach manager owner founder chairman chairwoman executive candidate officer
husband wife son daughter brother sister father mother cousin friend uncle aunt singer guitarist drummer bassist composer poet novelist painter architect historian philosopher
general colonel commander leader activist journalist teammate partner colleague boxer golfer pitcher quarterback
`)

/** Lower-case words inside names. */
export const latinParticles = wordList(
  'de da do dos das del della di du la le van von der den ter bin bint ibn al el ul ben abu af zu y',
)
