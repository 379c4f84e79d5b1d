import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';

// OWASP's first choice: argon2id with 19 MiB, two passes, one lane. About 30 ms here.
const cost = {
  algorithm: 2 satisfies Algorithm.Argon2id as Algorithm,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** Hashes passwords off the event loop. */
@Injectable()
export class PasswordHasher {
  private readonly nobody = hash('no account has this password', cost);

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), cost);
  }

  /** Takes as long for an unknown account (null) as for a known one, so that time tells nothing. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const right = await verify(passwordHash ?? (await this.nobody), password.normalize('NFC'));
    return right && passwordHash !== null;
  }
}
