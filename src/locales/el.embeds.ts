/** Greek. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Δεν έχει φορτωθεί ακόμη. Κατά τη φόρτωση, ο πάροχος {provider} μαθαίνει τη διεύθυνση IP σας και ότι βρίσκεστε σε αυτή τη σελίδα και μπορεί να αποθηκεύσει δεδομένα στη συσκευή σας.',
  policy: 'Πολιτική απορρήτου: {provider}',
  once: 'Φόρτωση μία φορά',
  always: 'Να επιτρέπεται πάντα: {name}',
};
