import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { importsApi } from '../../shared/api/imports-api.js';
import type { FileRole, UploadedFile } from '../../shared/api/types/imports.js';

export interface ChosenFile {
  readonly key: string;
  readonly name: string;
  readonly state: 'sending' | 'read' | 'refused';
  readonly error?: unknown;
  readonly file?: UploadedFile;
  readonly role: FileRole | null;
}

let next = 1;

/** Files on their way to the server, read there one after the other, each with what it holds. */
export function useChosenFiles() {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const put = (key: string, change: Partial<ChosenFile>) =>
    setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const send = useMutation({
    mutationFn: async (dropped: readonly { readonly key: string; readonly file: File }[]) => {
      for (const { key, file } of dropped) {
        try {
          const read = await importsApi.upload(file);
          put(key, { state: 'read', file: read, role: read.guessedAs });
        } catch (error) {
          put(key, { state: 'refused', error });
        }
      }
    },
  });
  const add = (dropped: readonly File[]) => {
    const keyed = dropped.map((file) => ({ key: `file-${next++}`, file }));
    setFiles((before) => [
      ...before,
      ...keyed.map(({ key, file }): ChosenFile => ({ key, name: file.name, state: 'sending', role: null })),
    ]);
    send.mutate(keyed);
  };
  return {
    files,
    add,
    setRole: (key: string, role: FileRole | null) => put(key, { role }),
    remove: (key: string) => setFiles((before) => before.filter((one) => one.key !== key)),
    clear: () => setFiles([]),
  };
}
