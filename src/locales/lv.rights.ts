/** Latvian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Jūsu dati',
  intro: 'Ko šis pārlūks glabā par jūsu izvēlēm:',
  none: 'Vēl nekas netiek glabāts: izvēle nav izdarīta.',
  noDatabase: 'Jūsu pārlūks neļauj mums šeit neko glabāt.',
  methods: {
    accept_all: 'Jūs pieņēmāt visas',
    reject_all: 'Jūs noraidījāt visas',
    save: 'Jūs izvēlējāties pa vienai',
    withdraw_all: 'Jūs atsaucāt piekrišanu',
    embed_always: 'Jūs atļāvāt saturu kādā lapā',
    api: 'Vietne to iestatīja jūsu vietā',
    import: 'Saglabāta jūsu agrākā izvēle šajā vietnē',
  },
  allowed: 'Atļauts: {purposes}',
  refused: 'Nav atļauts: {purposes}',
  download: 'Lejupielādēt kā failu',
  access: 'Jautāt, ko glabā {site}',
  held: {
    none: 'Ar šo numuru nekas netiek glabāts.',
    other: 'Ar šo numuru glabāto ierakstu skaits: {count}. Tie ir failā.',
  },
  local: 'Dati ir tikai šajā ierīcē. Nekas nav nosūtīts.',
  erasure: 'Dzēst manus datus',
  erasureText: 'Dzēš tos šajā ierīcē un vietnē {site}. Pēc tam viss ir izslēgts, un jums jautās vēlreiz.',
  objection: 'Iebilst',
  objectionText:
    'Noraida visu un dzēš jūsu datus šajā ierīcē un vietnē {site}. Sešus mēnešus jums vairs nejautās.',
  erased: {
    none: 'Dzēsts šajā ierīcē. Vietne ar šo numuru neko neglabāja.',
    other: 'Dzēsts šajā ierīcē. Vietnē dzēsto ierakstu skaits: {count}.',
  },
  unreachable: '{site} pašlaik neatbild. Nekas nav dzēsts. Lūdzu, mēģiniet vēlāk.',
};
