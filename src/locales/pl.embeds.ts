/** Polish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Jeszcze nie wczytano. Po wczytaniu {provider} pozna Twój adres IP i dowie się, że jesteś na tej stronie, oraz będzie mieć możliwość zapisania danych na Twoim urządzeniu.',
  policy: 'Polityka prywatności: {provider}',
  once: 'Wczytaj raz',
  always: 'Zawsze zezwalaj: {name}',
};
