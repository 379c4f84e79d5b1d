import { problems } from '@stamgast/kernel';

export const crmProblems = problems('crm', {
  client_exists: { kind: 'conflict', title: 'There is a client with this phone number or e-mail address already' },
  client_still_expected: {
    kind: 'conflict',
    title: 'The client still has visits or wishes to come: call them off first',
  },
  client_erased: { kind: 'conflict', title: 'This client has been erased' },
  client_fields_full: { kind: 'conflict', title: 'There are as many fields as there can be: archive one first' },
  client_fields_changed: { kind: 'conflict', title: 'There are other fields by now: read them again' },
  household_taken: { kind: 'conflict', title: 'This client belongs to another household already' },
  client_merged_already: { kind: 'conflict', title: 'This client has been merged into another already' },
  vault_key_missing: { kind: 'unavailable', title: 'This installation has no key to seal sensitive notes with' },
  sensitive_notes_unreadable: {
    kind: 'unavailable',
    title: 'These notes were sealed under another key than this installation has now',
  },
  merge_of_one: { kind: 'invalid', title: 'A client cannot be merged with themselves' },
  merge_is_final: { kind: 'conflict', title: 'This merge can no longer be undone' },
});
