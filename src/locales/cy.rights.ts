/** Welsh. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Eich cofnod',
  intro: 'Yr hyn y mae’r porwr hwn yn ei gadw o’ch dewisiadau:',
  none: 'Does dim wedi’i gadw eto: nid ydych wedi dewis.',
  noDatabase: 'Nid yw eich porwr yn gadael i ni gadw cofnod yma.',
  methods: {
    accept_all: 'Fe wnaethoch dderbyn pob un',
    reject_all: 'Fe wnaethoch wrthod pob un',
    save: 'Fe wnaethoch ddewis fesul un',
    withdraw_all: 'Fe wnaethoch dynnu eich cydsyniad yn ôl',
    embed_always: 'Fe wnaethoch ganiatáu cynnwys ar dudalen',
    api: 'Y wefan a’i gosododd ar eich rhan',
    import: 'Cadwyd eich dewis blaenorol ar y wefan hon',
  },
  allowed: 'Wedi’u caniatáu: {purposes}',
  refused: 'Heb eu caniatáu: {purposes}',
  download: 'Lawrlwytho fel ffeil',
  access: 'Gofyn beth y mae {site} yn ei gadw',
  held: {
    none: 'Does dim yn cael ei gadw o dan y rhif hwn.',
    other: 'Cofnodion a gedwir o dan y rhif hwn: {count}. Maent yn y ffeil.',
  },
  local: 'Dim ond ar y ddyfais hon y mae’r cofnod. Nid anfonwyd dim.',
  erasure: 'Dileu fy nghofnod',
  erasureText:
    'Yn ei ddileu ar y ddyfais hon ac yn {site}. Yna bydd popeth wedi’i ddiffodd, a byddwn yn gofyn i chi eto.',
  objection: 'Gwrthwynebu',
  objectionText:
    'Yn gwrthod popeth ac yn dileu eich cofnod ar y ddyfais hon ac yn {site}. Ni fyddwn yn gofyn eto am chwe mis.',
  erased: {
    none: 'Wedi’i ddileu ar y ddyfais hon. Nid oedd y wefan yn cadw dim o dan y rhif hwn.',
    other: 'Wedi’i ddileu ar y ddyfais hon. Cofnodion a ddilëwyd yn y wefan: {count}.',
  },
  unreachable: 'Nid yw {site} yn ateb ar hyn o bryd. Ni ddilëwyd dim. Rhowch gynnig arall arni’n nes ymlaen.',
};
