import type { components } from '@stamgast/api-client';

/** A whole business packed into one file, on its way out or in. */
export type Archive = components['schemas']['ArchiveResponse'];
