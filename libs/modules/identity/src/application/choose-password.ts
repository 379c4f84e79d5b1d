import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { identityProblems } from '../domain/identity-problems.js';
import { passwordWeakness, type PasswordWeakness } from '../domain/password.js';
import { PasswordHasher } from './password-hasher.js';

const explanations: Readonly<Record<PasswordWeakness, string>> = {
  too_short: 'must have at least 8 characters',
  too_long: 'must have at most 256 characters',
  too_common: 'is among the first that anybody would try',
  from_context: 'is your name, your business or your address',
};

/** Hashes a password that is good enough, else says what is wrong with it. */
@Injectable()
export class ChoosePassword {
  constructor(private readonly hasher: PasswordHasher) {}

  async execute(password: string, context: readonly string[]): Promise<string> {
    const weakness = passwordWeakness(password, context);
    if (weakness) {
      const errors = [{ path: 'password', message: explanations[weakness] }];
      throw new DomainError(identityProblems.password_weak, { errors });
    }
    return this.hasher.hash(password);
  }
}
