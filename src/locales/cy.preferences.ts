/** Welsh. reviewed: machine, 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Mae eich dewis wedi’i gadw. Gallwch newid hyn unrhyw bryd o dan “Dewisiadau cwcis” ar waelod pob tudalen.',
  notKept: 'Nid yw eich dewis wedi’i gadw. Mae’n berthnasol i’r dudalen hon yn unig.',
  close: 'Cau',
  intro: 'Dewiswch beth y caiff {site} ei wneud ar y ddyfais hon.',
  withdrawal:
    'Gallwch dynnu eich cydsyniad yn ôl yma unrhyw bryd, drwy bwyso “Gwrthod pob un” unwaith. Mae’r hyn a wnaed gyda’ch cydsyniad cyn hynny yn dal yn gyfreithlon.',
  necessary: 'Angenrheidiol',
  necessaryText: 'Yn cadw’r wefan yn gweithio ac yn ddiogel, ac yn cofio’r dewis hwn.',
  alwaysActive: 'Ymlaen bob amser',
  save: 'Cadw fy newisiadau',
  closeUnsaved: 'Cau heb gadw',
  lastChosen: 'Eich dewis diwethaf: {date}.',
  notYetChosen: 'Nid ydych wedi dewis eto: mae popeth wedi’i ddiffodd.',
  services: {
    zero: '{count} gwasanaeth',
    one: '{count} gwasanaeth',
    two: '{count} wasanaeth',
    few: '{count} gwasanaeth',
    many: '{count} gwasanaeth',
    other: '{count} gwasanaeth',
  },
  goal: 'At ba ddiben',
  provider: 'Pwy',
  country: 'Ble',
  safeguard: 'Mesur diogelu',
  stored: 'Wedi’i gadw ar eich dyfais',
  roles: {
    processor: 'prosesydd: yn dilyn ein cyfarwyddiadau',
    controller: 'rheolydd: yn penderfynu drosto’i hun beth i’w wneud â’r data',
    joint: 'cyd-reolydd: yn penderfynu gyda ni',
  },
  servicePolicy: 'Polisi preifatrwydd {name}',
  session: 'nes i chi gau’r porwr',
  persistent: 'nes i chi ei ddileu',
  remains:
    'wedi’i osod gan {host}: bydd yn aros ar ôl i chi dynnu eich cydsyniad yn ôl, nes i chi ei ddileu yn eich porwr',
  contact: 'Cwestiynau? Bydd {controller} yn ateb yn {contact}.',
  authority: 'Gallwch gwyno wrth yr awdurdod goruchwylio: {authority}.',
  consentId: 'Rhif eich cydsyniad: {id}',
  search: 'Chwilio am wasanaeth neu gwci',
  found: { none: 'Heb ganfod dim.', other: 'Gwasanaethau a ganfuwyd: {count}.' },
  kinds: {
    cookie: 'cwci',
    localStorage: 'storfa leol',
    sessionStorage: 'storfa sesiwn',
    indexedDB: 'cronfa ddata',
    cache: 'storfa dros dro',
    serviceWorker: 'service worker',
  },
  legitimateInterest: 'Yn rhedeg heb eich cydsyniad, er ein buddiant dilys. Diffoddwch i wrthwynebu.',
  exempt: 'Mae’r gyfraith yn caniatáu hyn heb eich cydsyniad. Diffoddwch i wrthwynebu.',
  changed:
    'Newydd neu wedi newid ers eich dewis diwethaf: {purposes}. Mae eich dewisiadau eraill yn dal i sefyll.',
  isNew: 'Newydd',
  gpc: 'Rydym yn parchu eich cais: mae eich porwr yn anfon Global Privacy Control, felly ni rennir dim ag eraill oni bai eich bod yn caniatáu hynny yma.',
  version: 'Fersiwn {revision} o’r hysbysiad hwn, {date}.',
  record: 'Eich cofnod: gweld, lawrlwytho, dileu',
  sensitive:
    'Gall ymweliad yma ddweud rhywbeth am eich iechyd neu fater sensitif arall. Drwy “Derbyn pob un” rydych yn cydsynio’n benodol i hyn hefyd.',
  explicit: 'Rwy’n cydsynio’n benodol i hyn, hyd yn oed pan fydd yn dweud rhywbeth sensitif amdanaf.',
  guardian: 'Wyt ti’n blentyn? Dewis gyda rhiant neu warcheidwad.',
  declaration: 'Cwcis a phethau tebyg ar {site}',
  name: 'Enw',
  kind: 'Math',
  duration: 'Cedwir am',
  storesNothing: 'Nid yw’n storio dim ar eich dyfais.',
  purposes: {
    preferences: 'Fel nad oes angen i chi deipio’r un pethau eto y tro nesaf.',
    personalisation:
      'Yn dangos cynnwys a gwybodaeth sy’n cyd-fynd â’r hyn rydych wedi edrych arno o’r blaen.',
    analytics: 'Yn dangos i ni sut mae ein gwasanaethau’n cael eu defnyddio, er mwyn i ni eu gwella.',
    statistics: 'Yn cyfrif ymwelwyr a thudalennau. Ni ellir adnabod neb yn y ffigurau.',
    marketing: 'Yn gadael i bartneriaid ddangos hysbysebion sy’n addas i chi, yma ac mewn mannau eraill.',
  },
};
