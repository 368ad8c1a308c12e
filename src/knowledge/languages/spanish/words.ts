import { wordList } from '../../table.ts'

/** Titles in Spanish, right before a name or before a phrase of their own; in lower case. */
export const spanishTitles = wordList(`
presidente presidenta expresidente expresidenta vicepresidente vicepresidenta ministro ministra exministro exministra viceministro canciller primer primera secretario secretaria diputado diputada senador senadora alcalde alcaldesa gobernador gobernadora intendente
embajador embajadora rey reina príncipe princesa infanta infante duque duquesa conde condesa marqués marquesa emperador emperatriz zar sultán emir jeque ayatolá papa cardenal arzobispo obispo padre cura pastor rabino imán fray sor
general coronel comandante capitán teniente sargento almirante mariscal mayor juez jueza fiscal magistrado magistrada abogado abogada procurador comisario inspector director directora jefe jefa portavoz vocero vocera consejero consejera concejal concejala eurodiputado eurodiputada lehendakari president conseller
doctor doctora profesor profesora don doña señor señora Sr Sra Dr Dra D Dª Lic Ing Prof Mons Sir Lord Lady san santa santo beato
`)

export const spanishWeakTitles = wordList(
  'primer primera general padre cura pastor mayor san santa santo juez jefe jefa comandante',
)

/** What may stand between a title and the name. */
export const spanishTitleWords = wordList(`
de del la las el los y e en a para por Exteriores exteriores Interior interior Defensa defensa Hacienda hacienda Economía economía Justicia justicia Sanidad sanidad Salud salud Educación educación Cultura cultura Trabajo trabajo Transportes Agricultura Ambiente Medio Energía
República Estado estado Gobierno gobierno Congreso Senado Parlamento Asamblea Asuntos Relaciones relaciones asuntos Generalitat Junta Comunidad Xunta partido Partido PP PSOE Vox ERC Podemos Sumar PRI PAN Morena ONU UE OTAN OEA Naciones Unidas
general segundo segunda tercero tercera nacional regional federal provincial municipal ejecutivo ejecutiva electo electa interino interina saliente constitucional supremo ministro ministra autonómico español conservador socialista popular liberal republicano demócrata
actual entonces
`)

export const spanishRoles = wordList(`
actor actriz autor autora cantante cantautor cantautora cineasta realizador realizadora escritor escritora novelista poeta poetisa filósofo filósofa historiador historiadora sociólogo politólogo economista periodista columnista presentador presentadora productor productora humorista cómico cómica
músico música compositor compositora pianista violinista guitarrista baterista rapero rapera bailarín bailarina bailaor coreógrafo pintor pintora escultor escultora arquitecto arquitecta fotógrafo fotógrafa diseñador diseñadora modelo guionista dramaturgo director torero
futbolista delantero delantera defensa portero portera centrocampista mediocampista lateral extremo goleador entrenador entrenadora técnico seleccionador jugador jugadora tenista piloto ciclista corredor corredora nadador nadadora boxeador boxeadora atleta campeón campeona árbitro capitán
abogado abogada juez jueza fiscal magistrado magistrada médico médica cirujano psiquiatra psicólogo psicóloga catedrático catedrática investigador investigadora científico científica físico física químico química biólogo bióloga matemático matemática astronauta ingeniero ingeniera inventor
empresario empresaria fundador fundadora cofundador dirigente líder presidente político política activista militante sindicalista opositor opositora disidente candidato candidata aspirante banquero banquera millonario multimillonario magnate guerrillero narcotraficante capo sicario
sospechoso sospechosa acusado acusada víctima testigo terrorista asesino asesina espía rehén hermano hermana padre madre hijo hija marido esposa esposo mujer viuda viudo tío tía primo prima sobrino sobrina amigo amiga novio novia pareja compañero compañera colega predecesor predecesora sucesor sucesora homólogo homóloga rival
soldado policía bombero sacerdote monje monja obispo cardenal papa experto experta analista consultor consultora portavoz vocero
`)

export const spanishSpeech = wordList(`
dijo dice afirmó afirma declaró declara explicó explica señaló señala aseguró asegura añadió añade agregó agrega indicó indica precisó precisa subrayó subraya recordó recuerda insistió insiste comentó comenta respondió responde contó cuenta reconoció reconoce lamentó lamenta advirtió advierte denunció denuncia manifestó manifiesta sostuvo sostiene opinó opina concluyó concluye escribió escribe tuiteó criticó critica
dicho afirmado declarado explicado señalado asegurado añadido indicado precisado subrayado recordado insistido comentado respondido reconocido lamentado advertido denunciado manifestado sostenido opinado
`)

export const spanishDeeds = wordList(`
nació nacido nacida murió muerto muerta falleció fallecido fallecida casó casado casada elegido elegida electo reelegido reelegida nombrado nombrada dimitió dimitido renunció renunciado detenido detenida arrestado arrestada condenado condenada asesinado asesinada herido herida ingresado ingresada enterrado enterrada interrogado encarcelado encarcelada liberado liberada acusado acusada investigado imputado
conoció reunió reunido recibió recibido estudió trabajó jugó cantó dirigió actuó pintó compuso publicó ganó ganado perdió marcó anotó venció derrotó fichó debutó dejó abandonó sustituyó sucedió quiso quiere espera cree piensa pidió pide exigió rechazó rechaza aceptó acepta decidió llamó defendió defiende acusó reaccionó participó asistió habló habla prometió promete viajó llegó salió regresó volvió vive vivió trabaja juega canta preside dirige lidera encabezó encabeza
convirtió proclamado proclamada coronó coronado juró asumió asume votó firmó
`)
export const spanishUndergone = wordList(
  'fundado fundada creado creada construido construida situado situada ubicado ubicada publicado publicada emitido lanzado lanzada abierto abierta cerrado inaugurado',
)
export const spanishAuxiliaries = wordList(`
ha han es son fue fueron era eran había habían será serán habrá habría sería está estaba no se le les lo la ya también además luego después entonces siempre todavía aún nunca sido estado que quien debe debía puede podía va iba ayer hoy
`)
export const spanishPlacePrepositions = wordList('en desde hacia cerca bajo sobre entre')
export const spanishPersonPrepositions = wordList('por con contra según ante para a')
export const spanishBelongings = wordList(`
madre padre hijo hija hijos hermano hermana mujer marido esposa esposo familia viuda padres muerte vida asesinato nacimiento boda carrera victoria derrota discurso declaración declaraciones palabras novela película obra obras libro canción abogado abogada entorno juicio gobierno elección reelección candidatura dimisión renuncia regreso llegada salida nombramiento visita mandato presidencia figura mano
`)
export const spanishPronouns = wordList('él ella le')
export const spanishPlaceNouns = wordList(`
ciudad pueblo villa municipio provincia región barrio calle avenida plaza estación aeropuerto puerto puente isla río lago mar monte montaña valle batalla sitio universidad castillo estadio premio hospital colegio instituto San Santa Santo Puerto Puente Monte Isla Villa Ciudad
`)
export const spanishDeterminers = wordList(
  'el la los las lo un una unos unas este esta estos estas ese esa esos esas su sus mi mis nuestro nuestra cada al',
)

export const spanishCommonWords = wordList(`
Un Una Unos Unas Él Ella Ellos Ellas Yo Tú Usted Ustedes Nosotros Este Esta Estos Estas Ese Esa Esos Esas Aquel Aquella Eso Esto Su Sus Mi Mis Tu Tus Nuestro Nuestra Y E O U Pero Mas Sino Aunque Porque Pues Que Qué Quien Quién Cual Cuál Cuando Cuándo Donde Dónde Como Cómo Cuanto Si Sí No Ni Ya Así También Tampoco Además Entonces Luego Después Antes Ahora Hoy Ayer Mañana Siempre Nunca Jamás Todavía Aún Mientras Durante Desde Hasta Hacia Entre Sobre Bajo Tras Ante Con Sin Contra Para Por Según En De A Al
Todo Toda Todos Todas Cada Algunos Algunas Alguno Ninguno Ninguna Otro Otra Otros Otras Mismo Misma Más Menos Muy Mucho Mucha Muchos Muchas Poco Pocos Tan Tanto Casi Solo Sólo Aquí Allí Ahí Sin Embargo Incluso Finalmente Hace Hay Fue Era Es Son Está Están Ha Han Había Será Dos Tres Cuatro Cinco Seis Siete Ocho Nueve Diez Cien Mil Primero Primer Primera Segunda Tercero Último Última Nuevo Nueva Nuevos Viejo Gran Grande Gracias Hola Dios Navidad Lunes Martes Miércoles Jueves Viernes Sábado Enero Febrero Marzo Junio Agosto Septiembre Octubre Noviembre Diciembre Internet Foto Vídeo EFE Nacido Nacida
`)

export const spanishThings = wordList(`
Banco Sociedad Grupo Compañía Universidad Escuela Colegio Instituto Academia Hospital Iglesia Catedral Museo Teatro Biblioteca Centro Fundación Asociación Federación Unión Comité Comisión Consejo Congreso Parlamento Senado Asamblea Corte Tribunal Audiencia Ministerio Oficina Agencia Administración Autoridad Servicio Partido Movimiento Frente Ejército Armada Policía Guardia Club Ciudad Ayuntamiento Provincia Región Isla Islas Monte Montaña
Lago Mar Océano Bahía Valle Calle Avenida Plaza Parque Jardín Aeropuerto Estación Puente Torre Palacio Casa Castillo Estadio Hotel Costa Norte Sur Este Oeste Diario Radio Televisión Cadena Liga Copa Mundial Campeonato Juegos Guerra Ley Acuerdo Tratado Premio Premios Festival Día Año Revolución Imperio Reino República Fondo Proyecto Plan Orquesta Organización Alianza Coalición Conferencia Cumbre Constitución Estados Naciones Europa África Asia América Bolsa Generalitat Moncloa Zarzuela Xunta Junta Comunidad Real Atlético Deportivo Sporting Racing
`)

export const spanishOrdinaryWords = wordList(`
El La Los Las Lo Mundo País Vanguardia Razón Correo Voz Gobierno Gobiernos Elecciones Presidente Ministro Ministros Partido Reforma Huelga Manifestación Manifestantes Atentado Ataque Guerra Paz Crisis Justicia Juicio Investigación Economía Política Sociedad Cultura Deporte Deportes Fútbol Salud Sanidad Ciencia Clima Medio Ambiente Inmigración Migrantes Terrorismo Covid Coronavirus Pandemia Populares Socialistas Independentistas Diputados Senadores Policías Médicos Profesores Estudiantes Alumnos Trabajadores Empresas Empresa Empleo Paro Presupuesto Impuestos Inflación Deuda Energía Petróleo Gas Precio Precios
Vida Muerte Amor Mujeres Hombres Niños Familia Familias Jóvenes Padres Mujer Hombre Resultado Resultados Caso Escándalo Accidente Incendio Inundaciones Terremoto Noche Mañana Tarde Semana Mes Meses Años Verano Invierno Primavera Otoño Pueblo Nación Tierra Cielo Luna Fuego Agua Coche Tren Avión Actualmente Recientemente Fuentes Expertos Vecinos Testigos Autoridades Miles Cientos Análisis Opinión Editorial Crónica Entrevista Reportaje Última Hora Directo
Repsol Telefónica Iberdrola Endesa Santander BBVA CaixaBank Inditex Zara Mercadona Iberia Renfe Indra Ferrovial Acciona Naturgy Cepsa Televisa Pemex Petrobras Ecopetrol Avianca Vox Podemos Sumar Ciudadanos Bildu Junts Esquerra Compromís Morena Barça Betis Sevilla Valencia Villarreal Osasuna Espanyol Getafe Girona Celta Rayo Mallorca Madrid Barcelona Bilbao Zaragoza Málaga Murcia Granada Cádiz Huelva Jaén Almería Badajoz Cáceres Burgos Valladolid Oviedo Gijón Vigo Lugo Ourense Pontevedra Pamplona Logroño Vitoria Donostia Tarragona Lleida Alicante Castellón Cataluña Galicia Andalucía Aragón Navarra Extremadura Asturias Cantabria Canarias Baleares Tenerife Londres Moscú Pekín Bruselas Ginebra Varsovia Viena Lisboa Atenas Roma Milán Turín Nueva York Washington Alepo Damasco Teherán Jerusalén Gaza Crimea Donbás Bogotá Medellín Cali Quito Guayaquil Lima Cusco Caracas Maracaibo Montevideo Rosario Mendoza Tucumán Guadalajara Monterrey Puebla Tijuana Jalisco Sinaloa Chiapas Oaxaca Veracruz Managua Tegucigalpa Hamás Kremlin
`)

export const spanishParticles = wordList('de del la las los el y e van von der den da do dos ben bin ibn al')
