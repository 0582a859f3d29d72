/** Turkish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Kaydınız',
  intro: 'Bu tarayıcının seçimlerinizden sakladıkları:',
  none: 'Henüz bir şey saklanmadı: seçim yapmadınız.',
  noDatabase: 'Tarayıcınız burada kayıt tutmamıza izin vermiyor.',
  methods: {
    accept_all: 'Tümünü kabul ettiniz',
    reject_all: 'Tümünü reddettiniz',
    save: 'Tek tek seçtiniz',
    withdraw_all: 'Rızanızı geri aldınız',
    embed_always: 'Bir sayfadaki içeriğe izin verdiniz',
    api: 'Site sizin için ayarladı',
    import: 'Bu sitedeki önceki seçiminiz korundu',
  },
  allowed: 'İzin verilenler: {purposes}',
  refused: 'İzin verilmeyenler: {purposes}',
  download: 'Dosya olarak indir',
  access: '{site} neleri saklıyor, sor',
  held: {
    none: 'Bu numarayla saklanan bir şey yok.',
    other: 'Bu numarayla saklanan kayıtlar: {count}. Dosyada yer alıyorlar.',
  },
  local: 'Kayıt yalnızca bu cihazda. Hiçbir şey gönderilmedi.',
  erasure: 'Kaydımı sil',
  erasureText:
    'Kaydı bu cihazdan ve {site} sitesinden siler. Ardından her şey kapanır ve size yeniden sorulur.',
  objection: 'İtiraz et',
  objectionText:
    'Tümünü reddeder, kaydınızı bu cihazdan ve {site} sitesinden siler. Altı ay boyunca size yeniden sorulmaz.',
  erased: {
    none: 'Bu cihazdan silindi. Sitede bu numarayla bir şey yoktu.',
    other: 'Bu cihazdan silindi. Siteden silinen kayıtlar: {count}.',
  },
  unreachable: '{site} şu anda yanıt vermiyor. Hiçbir şey silinmedi. Lütfen daha sonra yeniden deneyin.',
};
