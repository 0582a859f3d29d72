/** Brazilian Portuguese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Seu registro',
  intro: 'O que este navegador guarda das suas escolhas:',
  none: 'Nada foi guardado ainda: você não escolheu.',
  noDatabase: 'Seu navegador não nos permite guardar um registro aqui.',
  methods: {
    accept_all: 'Você aceitou tudo',
    reject_all: 'Você rejeitou tudo',
    save: 'Você escolheu um por um',
    withdraw_all: 'Você revogou seu consentimento',
    embed_always: 'Você permitiu um conteúdo em uma página',
    api: 'O site definiu isto por você',
    import: 'Sua escolha anterior neste site foi mantida',
  },
  allowed: 'Permitido: {purposes}',
  refused: 'Não permitido: {purposes}',
  download: 'Baixar como arquivo',
  access: 'Perguntar o que {site} guarda',
  held: {
    none: 'Nada é guardado com este número.',
    other: 'Registros guardados com este número: {count}. Estão no arquivo.',
  },
  local: 'O registro está apenas neste dispositivo. Nada foi enviado.',
  erasure: 'Excluir meu registro',
  erasureText:
    'Exclui o registro neste dispositivo e em {site}. Depois tudo fica desativado e perguntaremos de novo.',
  objection: 'Eu me oponho',
  objectionText:
    'Rejeita tudo e exclui seu registro neste dispositivo e em {site}. Não perguntaremos de novo durante seis meses.',
  erased: {
    none: 'Excluído neste dispositivo. O site não guardava nada com este número.',
    other: 'Excluído neste dispositivo. Registros excluídos no site: {count}.',
  },
  unreachable: '{site} não está respondendo agora. Nada foi excluído. Tente de novo mais tarde.',
};
