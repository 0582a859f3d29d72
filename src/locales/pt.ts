/** Portuguese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Podemos utilizar cookies em {site}?',
  ask: '{controller} pretende utilizá-los para: {purposes}.',
  recipients: {
    none: 'Nenhum parceiro recebe dados.',
    one: 'Um parceiro recebe dados.',
    many: '{count} de parceiros recebem dados.',
    other: '{count} parceiros recebem dados.',
  },
  change: 'Pode mudar de opinião a qualquer momento em «Preferências de cookies», no fundo de cada página.',
  policy: 'Política de privacidade',
  acceptAll: 'Aceitar tudo',
  rejectAll: 'Rejeitar tudo',
  preferences: 'Preferências de cookies',
  purposes: {
    preferences: 'memorizar o que escreve',
    personalisation: 'adaptar os conteúdos',
    analytics: 'medir a utilização do sítio',
    statistics: 'contar as visitas',
    marketing: 'personalizar a publicidade',
  },
};
