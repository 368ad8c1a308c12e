import { wordList } from '../../table.ts'

/** Titles in Turkish, capitalised right before a name; most of them with the ending of a compound (Dışişleri Bakanı). */
export const turkishTitles = wordList(`
Cumhurbaşkanı Başbakan Başbakanı Bakan Bakanı Başkan Başkanı Başkanvekili Yardımcısı Vekili Milletvekili Vali Valisi Kaymakam Kaymakamı Genel Sekreter Sekreteri Sözcü Sözcüsü Büyükelçi Büyükelçisi Elçi Elçisi Danışman Danışmanı Müsteşar Müsteşarı Müdür Müdürü Şef Şefi Lider Lideri Kral Kralı Kraliçe Kraliçesi Prens Prensi Prensesi Padişah Sultan Sultanı Emir Emiri Şeyh Papa Kardinal Patrik Patriği Piskopos İmam Ayetullah Molla Hoca
General Generali Orgeneral Korgeneral Tümgeneral Tuğgeneral Albay Yarbay Binbaşı Yüzbaşı Teğmen Üsteğmen Astsubay Amiral Amirali Oramiral Mareşal Komutan Komutanı Çavuş Komiser Komiseri Amir Amiri Hakim Hakimi Yargıç Savcı Savcısı Başsavcı Başsavcısı Avukat Avukatı Av Doktor Dr Doç Prof Profesör Öğretmen Yazar Gazeteci Rektör Rektörü Dekan Teknik Direktör Direktörü Koordinatörü Temsilcisi Sayın Bay Bayan Eşi Kızı Oğlu Kardeşi Ağabeyi Babası Annesi
cumhurbaşkanı başbakan bakanı başkanı lideri genel sekreteri sözcüsü
`)
export const turkishWeakTitles = wordList(
  'Genel Emir Sultan Hoca Şef Vekili Yardımcısı Bay Eşi Kızı Oğlu Kardeşi Babası Annesi Ağabeyi Teknik Elçi Lider Başkan genel Yazar',
)

/** Between titles, or between a title and the name. */
export const turkishTitleWords = wordList(
  've ile Yardımcısı Vekili eski Eski Grup Genel Teknik Yürütme İcra Kurulu Sayın Devlet Dışişleri İçişleri Parti',
)

/** Behind a given name: Mehmet Bey. */
export const turkishTitlesBehind = wordList('Bey Hanım Paşa Efendi Ağa Abi Abla Hoca Usta Dede Baba Hatun')

export const turkishRoles = wordList(`
oyuncu oyuncusu aktör aktris yazar yazarı şair şarkıcı şarkıcısı sanatçı sanatçısı yönetmen yönetmeni senarist gazeteci muhabir muhabiri sunucu spiker yapımcı besteci piyanist kemancı gitarist ressam heykeltıraş mimar fotoğrafçı modacı manken komedyen
futbolcu futbolcusu kaleci kalecisi golcü golcüsü forvet stoper kaptan kaptanı antrenör antrenörü çalıştırıcı teknik hakem güreşçi boksör atlet yüzücü tenisçi basketbolcu voleybolcu pilot pilotu şampiyon
avukat avukatı savcı hakim doktor doktoru cerrah profesör öğretim akademisyen tarihçi tarihçisi ekonomist sosyolog filozof bilim fizikçi kimyager biyolog mühendis astronot öğrenci öğretmen uzman uzmanı analist
işadamı iş patron kurucusu sahibi yöneticisi siyasetçi politikacı aktivist eylemci muhalif lider lideri adayı sözcü sözcüsü bankacı milyarder sendikacı
şüpheli şüphelisi sanık zanlı kurban tanık terörist katil casus rehine şehit polis asker er kardeşi annesi babası oğlu kızı eşi karısı kocası amcası dayısı teyzesi halası kuzeni yeğeni arkadaşı dostu mevkidaşı meslektaşı selefi halefi
`)
export const turkishSpeech = wordList(
  'dedi söyledi açıkladı belirtti ifade vurguladı kaydetti aktardı anlattı ekledi yazdı konuştu yanıtladı',
)
export const turkishDeeds = wordList(`
doğdu doğan öldü ölen evlendi seçildi atandı istifa tutuklandı gözaltına yaralandı öldürüldü görüştü buluştu ziyaret katıldı gitti geldi döndü oynadı kazandı kaybetti attı imzaladı istedi bekliyor düşünüyor inanıyor eleştirdi suçladı savundu reddetti kabul karar
`)
export const turkishUndergone = wordList('kuruldu açıldı kapatıldı yayımlandı yapıldı inşa')
export const turkishAuxiliaries = wordList('da de ise bile hâlâ artık daha sonra önce bugün dün yarın ayrıca')
/** Behind what belongs to somebody with the ending of the genitive: they stand alone in no list, see the rules. */
export const turkishBelongings = wordList(
  'annesi babası oğlu kızı eşi kardeşi ailesi avukatı hayatı ölümü kitabı romanı filmi şarkısı konuşması açıklaması sözleri ziyareti görevi',
)
export const turkishPronouns = wordList('kendisi kendisine kendisini')
export const turkishPlaceNouns = wordList(
  'ili ilçesi köyü mahallesi Caddesi Sokağı Bulvarı Meydanı Köprüsü Barajı Gölü Dağı Nehri Adası Üniversitesi Stadı Stadyumu Havalimanı',
)
export const turkishDeterminers = wordList('bu şu o bir her bazı birçok tüm bütün')

export const turkishCommonWords = wordList(`
Bu Şu O Bir İki Üç Dört Beş Altı Yedi Sekiz Dokuz On Yüz Bin Ve Veya Ya Ama Fakat Ancak Çünkü Eğer Ki De Da İle İçin Gibi Kadar Göre Karşı Rağmen Sonra Önce Şimdi Bugün Dün Yarın Artık Hâlâ Hala Her Hiç Bazı Birçok Tüm Bütün Ben Sen Biz Siz Onlar Kim Ne Neden Nasıl Nerede Hangi Kaç Evet Hayır Ayrıca Böylece Böyle Öyle Şöyle Özellikle Yine Daha En Çok Az Yeni Eski Büyük Küçük İlk Son Kendi Aynı Başka Diğer Ancak Bunun Buna Bunu Onun Ona Onu Burada Orada
Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Aralık Türkçe İngilizce Allah Tanrı İslam Müslüman AA DHA İHA Var Yok Oldu Olarak Olan Ediyor Etti Dedi
`)

/** Words that make a run of capitals a body, a place or a thing; most of them with the ending of a compound. */
export const turkishThings = wordList(`
Bakanlığı Başkanlığı Müdürlüğü Valiliği Belediyesi Meclisi Partisi Hareketi Cephesi Üniversitesi Lisesi Okulu Enstitüsü Akademisi Hastanesi Camii Camisi Kilisesi Müzesi Tiyatrosu Kütüphanesi Merkezi Vakfı Derneği Birliği Federasyonu Konfederasyonu Komitesi Komisyonu Kurulu Konseyi Kurumu Mahkemesi Ordusu Kuvvetleri Bankası Holding Şirketi Grubu Ajansı Gazetesi Dergisi Televizyonu Kanalı
Caddesi Sokağı Bulvarı Meydanı Köprüsü Parkı Havalimanı İstasyonu Kulesi Sarayı Stadı Stadyumu Oteli Dağı Gölü Nehri Denizi Körfezi Adası Adaları Ovası Vadisi Barajı Mahallesi Köyü İlçesi İli Bölgesi Cumhuriyeti Krallığı İmparatorluğu Devleti Devletleri Savaşı Antlaşması Anlaşması Kanunu Yasası Anayasası Ödülü Ödülleri Festivali Günü Yılı Devrimi Kupası Ligi Şampiyonası Oyunları Zirvesi Konferansı Projesi Planı Operasyonu Harekatı Harekâtı Spor Kulübü Platformu Örgütü Teşkilatı Emniyeti Adliyesi Cezaevi Avrupa Asya Afrika Amerika Doğu Batı Kuzey Güney Orta
`)

export const turkishOrdinaryWords = wordList(`
Hükümet Muhalefet Meclis Parti Seçim Seçimler Anket Polis Jandarma Asker Askerler Ordu Mahkeme Savcılık Dava Karar Kanun Yasa Ekonomi Enflasyon Faiz Dolar Euro Borsa Bütçe Vergi İşsizlik Emekli Emekliler İşçiler Öğrenciler Öğretmenler Doktorlar Kadın Kadınlar Erkek Erkekler Çocuk Çocuklar Gençler Aile Halk Millet Vatandaşlar Vatandaş Türkler Kürtler Suriyeliler Mülteciler Göçmenler Terör Terörle Saldırı Patlama Kaza Yangın Deprem Sel Afet Salgın Koronavirüs Sağlık Eğitim Kültür Sanat Bilim Teknoloji Spor Futbol Basketbol Maç Takım Lig Kupa Hava Su Toprak Güneş Yaz Kış Gece Gündüz Sabah Akşam Hafta Ay Yıl Yıllar Saat Dünya Ülke Şehir Kent Köy Ev Okul Hastane Cami Yol Köprü Araba Otobüs Tren Uçak Gemi
Haber Haberler Son Dakika Gündem Siyaset Yaşam Magazin Köşe Yazı Kitap Film Dizi Müzik Şarkı Açıklama Toplantı Görüşme Ziyaret Zirve Anlaşma Barış Savaş Kriz Sorun Çözüm Süreç Tarih Kaynak Kaynaklar Uzmanlar Yetkililer Görgü Tanıklar Milyon Milyar Yüzde Toplam
İstanbul Ankara İzmir Bursa Antalya Adana Konya Gaziantep Şanlıurfa Kocaeli Mersin Diyarbakır Hatay Manisa Kayseri Samsun Balıkesir Kahramanmaraş Van Aydın Tekirdağ Sakarya Denizli Muğla Eskişehir Mardin Trabzon Malatya Ordu Erzurum Afyonkarahisar Sivas Adıyaman Batman Zonguldak Tokat Elazığ Aksaray Çanakkale Osmaniye Düzce Rize Siirt Bolu Edirne Isparta Giresun Kars Ağrı Yozgat Hakkari Uşak Yalova Bingöl Amasya Şırnak Muş Iğdır Bitlis Nevşehir Kırşehir Kırıkkale Karaman Karabük Çorum Çankırı Bilecik Burdur Bartın Artvin Ardahan Kastamonu Sinop Tunceli Gümüşhane Bayburt Kilis Kadıköy Beşiktaş Üsküdar Taksim Beyoğlu Fatih Çankaya Anadolu Trakya Ege Marmara Karadeniz Akdeniz Kıbrıs Lefkoşa Kudüs Gazze Şam Halep Bağdat Tahran Moskova Pekin Londra Berlin Brüksel Atina Roma Paris Viyana Cenevre Kahire
Fenerbahçe Galatasaray Trabzonspor Başakşehir Sivasspor Konyaspor Antalyaspor Kayserispor Göztepe Hürriyet Milliyet Sabah Cumhuriyet Sözcü Zaman Radikal Habertürk AKP CHP MHP HDP DEM İYİ PKK YPG FETÖ TBMM AYM YSK TÜSİAD THY Türksat Aselsan Turkcell Vestel Arçelik
`)
export const turkishParticles = wordList('bin bint ibn al el ul ed en es de van von der den da')
