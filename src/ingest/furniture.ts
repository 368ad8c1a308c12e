import { fold } from '../text/fold.ts'
import { isHeadlineShaped, type Piece } from './lines.ts'

/** Lines that belong to the page around a story: buttons, headings of other boxes. Only as a whole line. */
const controls = new Set(
  (
    'طباعة, شارك, مشاركة, أضف تعليق, أضف تعليقا, إعلان, إعلانات, عاجل, أخبار الساعة, الأكثر قراءة, الأكثر مشاهدة, ' +
    'advertisement, print, share, exit mobile version, реклама, поделиться'
  )
    .split(', ')
    .map(fold),
)
/** Beginnings of notes to the reader that pages set between the paragraphs. */
const notes = [
  'احصل على تحديثات في الوقت الفعلي',
  'تابع أحدث الأخبار عبر',
  'تابعوا آخر الأخبار عبر',
  'لمتابعة آخر الأخبار',
  'site icon',
].map(fold)
/** Invitations to follow the page elsewhere: they begin with such a word and name a network or an address. */
const invitations = startsWith(
  'متابعة, تابع, تابعوا, تابعونا, تابعنا, لمتابعة, لمتابعتنا, اشترك, اشتركوا, للاشتراك, الاشتراك, انضم, انضموا, للانضمام, ' +
    'follow, join, subscribe, подписывайтесь, подпишитесь, читайте нас, следите за',
)
const network =
  /https?:\/\/|\bt\.me\/|تلغرام|تليغرام|تلجرام|تيليجرام|تليجرام|واتساب|واتس اب|فيسبوك|تويتر|يوتيوب|انستغرام|انستجرام|(?:google|غوغل|جوجل) (?:news|نيوز)|telegram|whatsapp|facebook|twitter|youtube|instagram|телеграм|вконтакте|ютуб/u
/** Headings of the masthead; the next line names who holds the office, and is no part of the story either. */
const mastheads = new Set(
  'رئيس التحرير, رئيس مجلس الإدارة, رئيس مجلسي الإدارة والتحرير, رئيس مجلسى الإدارة والتحرير'.split(', ').map(fold),
)
const script = /^\(?(?:adsbygoogle|window\.|document\.|function ?\(|var |<\/?script|<!\[cdata)/i

/** Whether a line is part of the page and not of the story, or holds no letter and no digit ("***", "]]>"). */
export function isFurniture({ raw, origin }: Piece): boolean {
  if (!/[\p{L}\p{Nd}]/u.test(raw) || script.test(raw)) return true
  if (raw.length > 200) return false
  const folded = fold(raw)
  if (controls.has(folded.replace(/[^\p{L}\p{Nd}]+$/u, '')) || notes.some(note => folded.startsWith(note))) return true
  return invitations.test(folded) && network.test(folded) && isHeadlineShaped({ raw, origin })
}

function startsWith(words: string): RegExp {
  return new RegExp(`^(?:${words.split(', ').map(fold).join('|')})(?![\\p{L}\\p{M}])`, 'u')
}

/** Whether a line before the headline is a masthead, after which a name follows. */
export function isMasthead({ raw }: Piece): boolean {
  return raw.length <= 60 && mastheads.has(fold(raw))
}
