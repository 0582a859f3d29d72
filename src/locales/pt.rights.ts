/** Portuguese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'O seu registo',
  intro: 'O que este navegador guarda das suas escolhas:',
  none: 'Ainda nada foi guardado: ainda não escolheu.',
  noDatabase: 'O seu navegador não nos permite guardar aqui um registo.',
  methods: {
    accept_all: 'Aceitou tudo',
    reject_all: 'Rejeitou tudo',
    save: 'Escolheu um a um',
    withdraw_all: 'Retirou o seu consentimento',
    embed_always: 'Permitiu um conteúdo numa página',
    api: 'O sítio definiu-o por si',
    import: 'A sua escolha anterior neste sítio foi mantida',
  },
  allowed: 'Permitido: {purposes}',
  refused: 'Não permitido: {purposes}',
  download: 'Descarregar como ficheiro',
  access: 'Perguntar o que {site} conserva',
  held: {
    none: 'Nada é conservado com este número.',
    other: 'Registos conservados com este número: {count}. Estão no ficheiro.',
  },
  local: 'O registo está apenas neste dispositivo. Nada foi enviado.',
  erasure: 'Apagar o meu registo',
  erasureText:
    'Apaga-o neste dispositivo e em {site}. Depois fica tudo desativado e a pergunta será feita de novo.',
  objection: 'Opor-me',
  objectionText:
    'Rejeita tudo e apaga o seu registo neste dispositivo e em {site}. A pergunta não será feita de novo durante seis meses.',
  erased: {
    none: 'Apagado neste dispositivo. O sítio não conservava nada com este número.',
    other: 'Apagado neste dispositivo. Registos apagados no sítio: {count}.',
  },
  unreachable: '{site} não responde neste momento. Nada foi apagado. Tente de novo mais tarde.',
};
