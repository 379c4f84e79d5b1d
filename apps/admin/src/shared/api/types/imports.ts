import type { components } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type FileRole = Schemas['ImportFileRole'];
export type DateFormat = Schemas['ImportDateFormat'];
/** Field to column. */
export type Mapping = Readonly<Record<string, string>>;
export type UploadedFile = Schemas['FileResponse'];
export type RoleField = Schemas['RoleFieldResponse'];
export type ImportLayouts = Schemas['PresetsResponse'];
export type NewImport = Schemas['CreateImportRequest'];
export type Import = Schemas['ImportResponse'];
export type ImportState = Schemas['ImportState'];
export type ImportFinding = Schemas['ImportFindingResponse'];
