/** What the titles of the other lists do not say: which of them are a role that somebody holds, and what stands around them. */
import { phraseTable, wordList } from '../../table.ts'

/** As of Arabic. */
export const russianHonorifics = wordList('господин госпожа мистер миссис мисс товарищ')
export const russianNoRoles = wordList('граданин гражданин гражданка')
export const russianKin = wordList(`
жена супруга муж супруг сын дочь брат сестра отец мать вдова друг соратник сторонник противник преемник предшественник
`)

/** Offices that no list of titles has, because they show no name. */
export const russianOffices = wordList(
  'помощник помощница советник советница заместитель уполномоченный постпред спецпредставитель',
)

/** Words of a title behind its head, in the genitive. */
export const russianOfficeWords = wordList(`
иностранных внутренних чрезвычайных дел обороны финансов экономики юстиции здравоохранения образования культуры энергетики транспорта торговли МИД МИДа МВД МЧС ФСБ СВР
Минобороны Минфина правительства парламента Госдумы Думы Совета Совбеза безопасности Федерации Верховной Рады Центробанка ЦБ палаты представителей кабинета министров штаба
Генштаба Генерального вооруженных сил партии администрации ООН НАТО ЕС Евросоюза Еврокомиссии Европейского Европейской комиссии комитета министерства службы
`)

/** Adjectives before a title that are part of it, in the masculine. */
export const russianTitleAdjectives = wordList(
  'бывший первый официальный генеральный верховный избранный временный исполнительный наследный почетный чрезвычайный старший главный',
)

/** Case forms of offices whose stem changes, by nominative. */
export const russianIrregularTitles = phraseTable(`
посол: посла, послу, послом, после
отец: отца, отцу, отцом, отце
мать: матери, матерью
дочь: дочери, дочерью
`)
