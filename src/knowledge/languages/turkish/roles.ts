/** What the titles of the other lists do not say: which of them are a role that somebody holds, and what stands around them. */
import { wordList } from '../../table.ts'

/** As of Arabic. */
export const turkishHonorifics = wordList('Sayın Bay Bayan Dr Doç Prof Av')
/** Words of a title before its head: Turkish has them all there. */
export const turkishModifiers = wordList(`
Dışişleri İçişleri Savunma Maliye Hazine Adalet Sağlık Eğitim Millî Milli Kültür Turizm Ticaret Ekonomi Enerji Tarım Orman Çalışma Ulaştırma Çevre Şehircilik Gençlik Spor Aile Sanayi Teknoloji Devlet Genel Parti Grup Meclis TBMM Genelkurmay Kuvvetleri Kara Deniz Hava Belediye Büyükşehir İl İlçe Merkez Bankası Yürütme Yönetim İcra Kurulu Konsey Konseyi Komisyonu Birliği Federasyonu Partisi
BM NATO AB AK CHP MHP HDP DEM İYİ eski Eski Geçici İletişim Diyanet Anayasa Mahkemesi Mahkemesi Yargıtay Danıştay Üniversitesi Başkan Cumhurbaşkanı Başbakan Bakan
`)
/** Heads that stand behind another: the deputy of the president. */
export const turkishDeputies = wordList('Yardımcısı Vekili Danışmanı Sözcüsü Başkanvekili')
export const turkishKin = wordList(
  'Eşi Kızı Oğlu Kardeşi Ağabeyi Babası Annesi eşi kızı oğlu kardeşi babası annesi karısı kocası arkadaşı mevkidaşı',
)
export const turkishOffices = wordList('lideri')
