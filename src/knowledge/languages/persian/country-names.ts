import { phraseTable } from '../../table.ts'

/** Press aliases in Persian. */
export const persianAliases = phraseTable(`
AE: امارات, امارات متحده عربی
BY: بلاروس, روسیه سفید
CZ: جمهوری چک, چک
GB: انگلیس, انگلستان, اسکاتلند
IL: رژیم صهیونیستی
IR: جمهوری اسلامی ایران, جمهوری اسلامی
KP: کره شمالی
KR: کره جنوبی
PS: فلسطین
SA: عربستان
US: آمریکا, امریکا, ایالات متحده آمریکا
AZ: جمهوری آذربایجان
SUHH: اتحاد جماهیر شوروی, شوروی, اتحاد شوروی
`)
