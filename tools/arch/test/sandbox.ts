import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const REPOSITORY = path.join(__dirname, '../../..');
const CHECK = path.join(REPOSITORY, 'tools/arch/bin/check.mjs');

interface Manifest {
  readonly name: string;
  readonly exports?: Record<string, Record<string, string>>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

export interface Breach {
  readonly rule: string;
  readonly file: string;
}

export interface Verdict {
  readonly breaches: readonly Breach[];
  readonly rules: readonly string[];
}

/**
 * A small workspace in a temporary folder with the packages, doors and dependencies of the real one and nothing
 * inside, so that a rule can be broken there without touching the files that others work on.
 */
export class Sandbox {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'stamgast-walls-')));

  constructor() {
    for (const folder of packageFolders()) this.copyPackage(folder);
    this.write('tools/arch/exceptions.json', '[]');
  }

  write(file: string, text: string): void {
    const target = path.join(this.root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** Runs the check that `npm run lint` runs. */
  check(): Verdict {
    try {
      return JSON.parse(this.run('--json'));
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      if (status !== 1) throw error;
      return JSON.parse(stdout);
    }
  }

  /** What the check prints where it refuses to judge at all. */
  refusal(): string {
    try {
      return this.run();
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private run(...flags: string[]): string {
    const command = [CHECK, '--root', this.root, ...flags];
    return execFileSync(process.execPath, command, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 1e8 });
  }

  private copyPackage(folder: string): void {
    const text = readFileSync(path.join(REPOSITORY, folder, 'package.json'), 'utf8');
    const manifest = JSON.parse(text) as Manifest;
    this.write(`${folder}/package.json`, text);
    for (const conditions of Object.values(manifest.exports ?? {})) {
      const door = conditions['stamgast-source'];
      if (door?.endsWith('.ts')) this.write(path.join(folder, door), 'export const door = 1;\n');
    }
    this.link(manifest.name, path.join(this.root, folder));
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
      if (!name.startsWith('@stamgast/')) this.stub(name);
  }

  private link(name: string, target: string): void {
    const link = path.join(this.root, 'node_modules', name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(target, link);
  }

  private stub(name: string): void {
    if (existsSync(path.join(this.root, 'node_modules', name))) return;
    this.write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    this.write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
}

function packageFolders(): string[] {
  return ['.', 'apps', 'libs', 'libs/domain', 'libs/modules', 'tools']
    .flatMap((parent) => readdirSync(path.join(REPOSITORY, parent)).map((name) => path.posix.join(parent, name)))
    .filter((folder) => existsSync(path.join(REPOSITORY, folder, 'package.json')));
}
