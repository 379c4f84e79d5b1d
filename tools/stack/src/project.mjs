import path from 'node:path';

/** The folder of the clone that this file belongs to. */
export const projectRoot = path.resolve(import.meta.dirname, '../../..');

/** @param {string[]} parts @returns {string} a path inside the project */
export const inProject = (...parts) => path.join(projectRoot, ...parts);
