/** Maltese. reviewed: machine, 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'L-għażla tiegħek ġiet salvata. Tista’ tibdel fehmtek meta trid taħt “Preferenzi tal-cookies” f’qiegħ kull paġna.',
  notKept: 'L-għażla tiegħek ma ġietx salvata. Tgħodd għal din il-paġna biss.',
  close: 'Agħlaq',
  intro: 'Agħżel x’jista’ jagħmel {site} fuq dan l-apparat.',
  withdrawal:
    'Tista’ tirtira l-kunsens tiegħek hawn, meta trid, billi tagħfas “Irrifjuta kollox” darba. Dak li jkun sar qabel bil-kunsens tiegħek jibqa’ legali.',
  necessary: 'Meħtieġa',
  necessaryText: 'Iżommu s-sit jaħdem b’mod sikur u jiftakru din l-għażla.',
  alwaysActive: 'Dejjem attivi',
  save: 'Salva l-għażliet tiegħi',
  closeUnsaved: 'Agħlaq mingħajr ma ssalva',
  lastChosen: 'L-aħħar għażla tiegħek: {date}.',
  notYetChosen: 'Għadek ma għażiltx: kollox mitfi.',
  services: {
    one: '{count} servizz',
    two: '{count} servizzi',
    few: '{count} servizzi',
    many: '{count}-il servizz',
    other: '{count} servizz',
  },
  goal: 'Għal xiex',
  provider: 'Min',
  country: 'Fejn',
  safeguard: 'Salvagwardja',
  stored: 'Miżmum fuq l-apparat tiegħek',
  roles: {
    processor: 'proċessur: jaġixxi skont l-istruzzjonijiet tagħna',
    controller: 'kontrollur: jiddeċiedi waħdu x’jagħmel bid-data',
    joint: 'kontrollur konġunt: jiddeċiedi flimkien magħna',
  },
  servicePolicy: 'Politika tal-privatezza ta’ {name}',
  session: 'sakemm tagħlaq il-brawżer',
  persistent: 'sakemm tħassru',
  remains: 'imqiegħed minn {host}: wara l-irtirar jibqa’ hemm sakemm tħassru fil-brawżer tiegħek',
  contact: 'Għandek mistoqsijiet? {controller} twieġeb hawn: {contact}.',
  authority: 'Tista’ tressaq ilment lill-awtorità superviżorja: {authority}.',
  consentId: 'Numru tal-kunsens tiegħek: {id}',
  search: 'Fittex servizz jew cookie',
  found: { none: 'Ma nstab xejn.', other: 'Servizzi misjuba: {count}.' },
  kinds: {
    cookie: 'cookie',
    localStorage: 'ħażna lokali',
    sessionStorage: 'ħażna tas-sessjoni',
    indexedDB: 'bażi tad-data',
    cache: 'cache',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Jaħdem mingħajr il-kunsens tiegħek, għall-interess leġittimu tagħna. Itfih biex toġġezzjona.',
  exempt: 'Il-liġi tippermetti dan mingħajr il-kunsens tiegħek. Itfih biex toġġezzjona.',
  changed:
    'Ġdid jew mibdul mill-aħħar għażla tiegħek: {purposes}. L-għażliet l-oħra tiegħek għadhom jgħoddu.',
  isNew: 'Ġdid',
  gpc: 'It-talba tiegħek qed tiġi rrispettata: il-brawżer tiegħek jibgħat is-sinjal Global Privacy Control, għalhekk xejn ma jinqasam ma’ ħaddieħor sakemm ma tħallihx int hawn.',
  version: 'Verżjoni {revision} ta’ dan l-avviż, {date}.',
  record: 'Id-data tiegħek: ara, niżżel, ħassar',
  sensitive:
    'Żjara hawn tista’ tgħid xi ħaġa dwar saħħtek jew suġġett sensittiv ieħor. B’“Aċċetta kollox” tagħti kunsens espliċitu għal dan ukoll.',
  explicit: 'Nagħti kunsens espliċitu għal dan, anke meta jgħid xi ħaġa sensittiva dwari.',
  guardian: 'Inti tifel jew tifla? Agħżel flimkien ma’ ġenitur jew kustodju.',
  declaration: 'Cookies u affarijiet simili fuq {site}',
  name: 'Isem',
  kind: 'Tip',
  duration: 'Kemm idum',
  storesNothing: 'Ma jaħżen xejn fuq l-apparat tiegħek.',
  purposes: {
    preferences: 'Biex ma jkollokx għalfejn iddaħħal l-istess affarijiet fiż-żjara li jmiss.',
    personalisation: 'Juri kontenut u informazzjoni marbuta ma’ dak li rajt qabel.',
    analytics: 'Jurina kif jintużaw is-servizzi tagħna, biex inkunu nistgħu ntejbuhom.',
    statistics: 'Jgħodd il-viżitaturi u l-paġni. Ħadd ma jista’ jintgħaraf fiċ-ċifri.',
    marketing: 'Iħalli lis-sħab juru reklami adattati għalik, hawn u x’imkien ieħor.',
  },
};
