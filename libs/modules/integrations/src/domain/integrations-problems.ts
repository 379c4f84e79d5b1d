import { problems } from '@stamgast/kernel';

export const integrationsProblems = problems('integrations', {
  file_not_text: { kind: 'invalid', title: 'This is no file of text in rows and columns' },
  file_empty: { kind: 'invalid', title: 'The file has no rows' },
  import_not_checked: { kind: 'conflict', title: 'Only an import that has been checked can be started' },
  import_over: { kind: 'conflict', title: 'The import has ended already' },
  import_running: { kind: 'conflict', title: 'Another import is running; wait for it or cancel it' },
  archive_busy: { kind: 'conflict', title: 'Another archive is being made or taken over; wait for it' },
  archive_over: { kind: 'conflict', title: 'Nothing can be done with this archive any more' },
  archive_unreadable: { kind: 'invalid', title: 'This is no archive of a business, or one that is not known here' },
  business_not_empty: { kind: 'conflict', title: 'The business has data of its own; an archive needs an empty one' },
  export_not_ready: { kind: 'conflict', title: 'There is no file yet, or it has been thrown away' },
  demo_data_busy: { kind: 'conflict', title: 'Demo data is being loaded or removed' },
  demo_data_loaded: { kind: 'conflict', title: 'Demo data is there already' },
  feed_limit: { kind: 'conflict', title: 'There are as many feeds as are of use; revoke one first' },
  calendar_address_refused: { kind: 'invalid', title: 'This address cannot be read' },
  calendar_limit: { kind: 'conflict', title: 'There are as many outside calendars as are of use; remove one first' },
  demo_data_missing: { kind: 'conflict', title: 'There is no demo data to remove' },
});
