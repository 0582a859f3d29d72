/** Albanian. reviewed: machine, 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Zgjedhja juaj u ruajt. Mund ta ndryshoni në çdo kohë te “Parapëlqimet për cookie”, në fund të çdo faqeje.',
  notKept: 'Zgjedhja juaj nuk u ruajt. Vlen vetëm për këtë faqe.',
  close: 'Mbyll',
  intro: 'Zgjidhni çfarë mund të bëjë {site} në këtë pajisje.',
  withdrawal:
    'Mund ta tërhiqni pëlqimin tuaj këtu në çdo kohë, duke shtypur një herë “Refuzo të gjitha”. Ajo që është bërë më parë me pëlqimin tuaj mbetet e ligjshme.',
  necessary: 'Të nevojshme',
  necessaryText: 'E mbajnë faqen në punë dhe të sigurt, dhe e mbajnë mend këtë zgjedhje.',
  alwaysActive: 'Gjithmonë aktive',
  save: 'Ruaj zgjedhjet e mia',
  closeUnsaved: 'Mbyll pa ruajtur',
  lastChosen: 'Zgjedhja juaj e fundit: {date}.',
  notYetChosen: 'Nuk keni zgjedhur ende: gjithçka është e çaktivizuar.',
  services: { one: '{count} shërbim', other: '{count} shërbime' },
  goal: 'Për çfarë',
  provider: 'Kush',
  country: 'Ku',
  safeguard: 'Masë mbrojtëse',
  stored: 'Ruhet në pajisjen tuaj',
  roles: {
    processor: 'përpunues: vepron sipas udhëzimeve tona',
    controller: 'kontrollues: vendos vetë çfarë bën me të dhënat',
    joint: 'kontrollues i përbashkët: vendos bashkë me ne',
  },
  servicePolicy: 'Politika e privatësisë e {name}',
  session: 'derisa të mbyllni shfletuesin',
  persistent: 'derisa ta fshini',
  remains: 'vendosur nga {host}: pas tërheqjes së pëlqimit mbetet derisa ta fshini në shfletuesin tuaj',
  contact: 'Keni pyetje? {controller} përgjigjet këtu: {contact}.',
  authority: 'Mund të paraqitni ankesë tek autoriteti mbikëqyrës: {authority}.',
  consentId: 'Numri i pëlqimit tuaj: {id}',
  search: 'Gjeni një shërbim ose cookie',
  found: { none: 'Nuk u gjet asgjë.', other: 'Shërbime të gjetura: {count}.' },
  kinds: {
    cookie: 'cookie',
    localStorage: 'ruajtje lokale',
    sessionStorage: 'ruajtje e sesionit',
    indexedDB: 'bazë të dhënash',
    cache: 'memorie kesh',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Punon pa pëlqimin tuaj, për interesin tonë legjitim. Çaktivizojeni për ta kundërshtuar.',
  exempt: 'Ligji e lejon këtë pa pëlqimin tuaj. Çaktivizojeni për ta kundërshtuar.',
  changed:
    'E re ose e ndryshuar që nga zgjedhja juaj e fundit: {purposes}. Zgjedhjet e tjera mbeten në fuqi.',
  isNew: 'E re',
  gpc: 'Kërkesa juaj respektohet: shfletuesi juaj dërgon sinjalin Global Privacy Control, ndaj asgjë nuk ndahet me të tjerët, përveçse kur e lejoni këtu.',
  version: 'Versioni {revision} i këtij njoftimi, {date}.',
  record: 'Të dhënat tuaja: shihni, shkarkoni, fshini',
  sensitive:
    'Një vizitë këtu mund të tregojë diçka për shëndetin tuaj ose për një çështje tjetër të ndjeshme. Me “Prano të gjitha” jepni pëlqim të shprehur edhe për këtë.',
  explicit: 'Jap pëlqim të shprehur për këtë, edhe kur tregon diçka të ndjeshme për mua.',
  guardian: 'A je fëmijë? Zgjidh bashkë me një prind ose kujdestar.',
  declaration: 'Cookie dhe të ngjashme në {site}',
  name: 'Emri',
  kind: 'Lloji',
  duration: 'Kohëzgjatja',
  storesNothing: 'Nuk ruan asgjë në pajisjen tuaj.',
  purposes: {
    preferences: 'Që të mos ju duhet të shkruani përsëri të njëjtat gjëra në vizitën tjetër.',
    personalisation: 'Shfaq përmbajtje dhe informacione që lidhen me ato që keni parë më parë.',
    analytics: 'Na tregon si përdoren shërbimet tona, që t’i përmirësojmë.',
    statistics: 'Numëron vizitorët dhe faqet. Në shifra askush nuk mund të njihet.',
    marketing: 'U lejon partnerëve të shfaqin reklama të përshtatshme për ju, këtu dhe gjetkë.',
  },
};
