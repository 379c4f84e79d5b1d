import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { importsApi } from '../../shared/api/imports-api.js';
import type { FileRole, Mapping } from '../../shared/api/types/imports.js';
import type { ChosenFile, FileRefusal } from './chosen-file.js';

/** A file as it was dropped or chosen, and why it need not be sent. */
export interface DroppedFile {
  readonly file: File;
  readonly refusal?: FileRefusal;
}

let next = 1;

/** Files on their way to the server, read there one after the other, each with what it holds. */
export function useChosenFiles() {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const put = (key: string, change: Partial<ChosenFile>) =>
    setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const send = useMutation({
    mutationFn: async (kept: readonly { readonly key: string; readonly file: File }[]) => {
      for (const { key, file } of kept) {
        try {
          const read = await importsApi.upload(file);
          put(key, { state: 'read', file: read, role: read.guessedAs, mapping: read.guessedMapping ?? {} });
        } catch (error) {
          put(key, { state: 'refused', error });
        }
      }
    },
  });
  const add = (dropped: readonly DroppedFile[]) => {
    const keyed = dropped.map((one) => ({ key: `file-${next++}`, ...one }));
    const made = keyed.map(({ key, file: { name }, refusal }): ChosenFile => ({
      key,
      name,
      state: refusal ? 'refused' : 'sending',
      refusal,
      role: null,
      mapping: {},
    }));
    setFiles((before) => [...before, ...made]);
    send.mutate(keyed.filter(({ refusal }) => !refusal));
  };
  return {
    files,
    add,
    setRole: (key: string, role: FileRole | null, mapping: Mapping) => put(key, { role, mapping }),
    setMapping: (key: string, mapping: Mapping) => put(key, { mapping }),
    remove: (key: string) => setFiles((before) => before.filter((one) => one.key !== key)),
    clear: () => setFiles([]),
  };
}
