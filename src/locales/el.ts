/** Greek. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Μπορούμε να χρησιμοποιούμε cookies στον ιστότοπο {site};',
  ask: 'Ο φορέας {controller} θέλει να τα χρησιμοποιεί για: {purposes}.',
  recipients: {
    none: 'Κανένας συνεργάτης δεν λαμβάνει δεδομένα.',
    one: 'Ένας συνεργάτης λαμβάνει δεδομένα.',
    other: '{count} συνεργάτες λαμβάνουν δεδομένα.',
  },
  change:
    'Μπορείτε να αλλάξετε γνώμη ανά πάσα στιγμή στις «Προτιμήσεις cookies», στο κάτω μέρος κάθε σελίδας.',
  policy: 'Πολιτική απορρήτου',
  acceptAll: 'Αποδοχή όλων',
  rejectAll: 'Απόρριψη όλων',
  preferences: 'Προτιμήσεις cookies',
  purposes: {
    preferences: 'απομνημόνευση όσων συμπληρώνετε',
    personalisation: 'περιεχόμενο που σας ταιριάζει',
    analytics: 'μέτρηση της χρήσης',
    statistics: 'στατιστικά επισκέψεων',
    marketing: 'εξατομικευμένη διαφήμιση',
  },
};
