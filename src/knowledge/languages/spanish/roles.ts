/** What the titles of the other lists do not say: which of them are a role that somebody holds, and what stands around them. */
import { wordList } from '../../table.ts'

/** As of Arabic. */
export const spanishHonorifics = wordList('don doña señor señora Sr Sra Dr Dra D Lic Ing Sir Lord Lady doctor doctora')
export const spanishModifiers = wordList('vice ex antiguo antigua primer primera futuro futura sub alto alta gran')
/** Adjectives and nouns of a title behind its head. */
export const spanishOfficeWords = wordList(`
general segundo segunda tercero tercera nacional regional federal provincial municipal ejecutivo ejecutiva electo electa interino interina saliente constitucional supremo adjunto adjunta técnico europeo europea autonómico
exteriores interior defensa hacienda economía justicia sanidad salud educación cultura trabajo transportes agricultura ambiente medio energía república estado gobierno congreso senado parlamento asamblea asuntos relaciones ministro ministra
generalitat junta comunidad xunta partido consejo seguridad banco central corte tribunal suprema comisión unión ONU Naciones Unidas UE OTAN OEA comercio turismo vivienda policía ejército armadas fuerzas oposición cámara diputados
`)
export const spanishLinks = wordList('de del la las el los y e en a')
export const spanishCurrent = wordList('actual nuevo nueva entonces')
export const spanishKin = wordList(
  'esposa esposo mujer marido hijo hija hermano hermana padre madre primo prima tío tía sobrino sobrina amigo amiga viuda novio novia compañero compañera colega homólogo homóloga predecesor predecesora sucesor sucesora',
)
export const spanishOffices = wordList(
  'líder dirigente mandatario mandataria enviado enviada negociador asesor asesora',
)
