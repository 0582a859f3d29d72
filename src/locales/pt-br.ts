/** Brazilian Portuguese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Podemos usar cookies em {site}?',
  ask: '{controller} gostaria de usá-los para: {purposes}.',
  recipients: {
    none: 'Nenhum parceiro recebe dados.',
    one: 'Um parceiro recebe dados.',
    many: '{count} de parceiros recebem dados.',
    other: '{count} parceiros recebem dados.',
  },
  change:
    'Você pode mudar de ideia a qualquer momento em “Preferências de cookies”, no rodapé de cada página.',
  policy: 'Política de privacidade',
  acceptAll: 'Aceitar tudo',
  rejectAll: 'Rejeitar tudo',
  preferences: 'Preferências de cookies',
  purposes: {
    preferences: 'lembrar o que você digita',
    personalisation: 'adaptar o conteúdo',
    analytics: 'medir o uso do site',
    statistics: 'contar as visitas',
    marketing: 'personalizar a publicidade',
  },
};
