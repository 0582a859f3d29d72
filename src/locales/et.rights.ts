/** Estonian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Teie andmed',
  intro: 'Mida see brauser teie valikutest säilitab:',
  none: 'Midagi ei ole veel talletatud: te ei ole valinud.',
  noDatabase: 'Teie brauser ei luba meil siin midagi säilitada.',
  methods: {
    accept_all: 'Lubasite kõik',
    reject_all: 'Keelasite kõik',
    save: 'Valisite ükshaaval',
    withdraw_all: 'Võtsite nõusoleku tagasi',
    embed_always: 'Lubasite lehel mingi sisu',
    api: 'Sait seadis selle teie eest',
    import: 'Säilitati teie varasem valik sellel saidil',
  },
  allowed: 'Lubatud: {purposes}',
  refused: 'Ei ole lubatud: {purposes}',
  download: 'Laadi alla failina',
  access: 'Küsi, mida {site} säilitab',
  held: {
    none: 'Selle numbri all ei säilitata midagi.',
    other: 'Selle numbri all säilitatavaid kirjeid: {count}. Need on failis.',
  },
  local: 'Andmed on ainult selles seadmes. Midagi ei ole saadetud.',
  erasure: 'Kustuta minu andmed',
  erasureText:
    'Kustutab need sellest seadmest ja teenusest {site}. Siis on kõik välja lülitatud ja teilt küsitakse uuesti.',
  objection: 'Esita vastuväide',
  objectionText:
    'Keelab kõik ning kustutab teie andmed sellest seadmest ja teenusest {site}. Kuus kuud teilt uuesti ei küsita.',
  erased: {
    none: 'Sellest seadmest kustutatud. Saidil ei olnud selle numbri all midagi.',
    other: 'Sellest seadmest kustutatud. Saidil kustutatud kirjeid: {count}.',
  },
  unreachable: '{site} praegu ei vasta. Midagi ei kustutatud. Proovige hiljem uuesti.',
};
