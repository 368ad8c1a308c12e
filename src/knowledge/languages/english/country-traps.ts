import { type CountryTraps, neighbourTable } from '../../country-traps.ts'
import { phraseList, wordList } from '../../table.ts'

export const englishCountryTraps: CountryTraps = {
  masked: phraseList(`
New Jersey, West Jersey, East Jersey, Jersey City, Jersey Shore, British Columbia, British Airways, American Airlines
Russia Today, France Presse, France 24, China Daily, Times of India, Press Trust of India, New Mexico, New England
New South Wales, South Georgia, Georgia Tech, University of Georgia, Gulf of Mexico, Gulf of Guinea, Gulf of Oman
Guinea pig, Guinea pigs, New Guinea, Lake Chad, Jordan River, River Jordan, Jordan Valley
Indian Ocean, South China Sea, East China Sea, Sea of Japan, Latin America, South America, North America
Central America, Latin American, South American, North American, Central American, Native American, Native Americans
African American, African-American, African Americans, American Indian, American Indians, West Indian, West Indies
Captain America, Miss America, Bank of America, Voice of America, Anglo American, Little Portugal, Little Italy
French fries, French toast, French horn, French Sudan, French Polynesia, Greek Orthodox, Roman Catholic, Air France
Tour de France, New Britain, Prince of Wales, Princess of Wales, Panama Canal, Panama City, Suez Canal
German shepherd, German Shepherd, Irish Sea, English Channel, Panama Papers, Republic of Ireland Football, Bank of England
Church of England, Mexico City, Swiss cheese, Turkish delight, Danish pastry, Alto Peru, Alto Perú
Pan American, Pan Am, Air Canada
`),
  spoiled: neighbourTable(`
turkey: roast roasted stuffed thanksgiving cold | sandwich sandwiches breast dinner stuffing burger bacon
chad: hanging dimpled |
china: bone fine | cabinet
guinea: | fowl worm hen
jordan: michael air | river valley
america: | online
us: | weekly
`),
  needy: new Map(),
  measures: [],
  pronouns: ['us', 'it'],
  homonyms: [
    {
      words: ['georgia'],
      code: null,
      evidence: 'NAME',
      for: wordList(
        'atlanta savannah augusta alabama florida carolina tennessee mississippi macon athens gop bulldogs ga',
      ),
      against: wordList(
        'tbilisi georgian georgians abkhazia ossetia batumi caucasus russia russian moscow armenia azerbaijan nato',
      ),
    },
    { words: ['congo'], code: 'CG', evidence: 'NAME', for: ['brazzaville'], against: ['kinshasa'] },
  ],
  languages: {
    before: wordList('speak speaks speaking spoke fluent language languages'),
    after: wordList('language languages speaking speaker speakers'),
  },
}
