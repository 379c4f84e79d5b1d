import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const ACCESS = 'stamgast:access';

/** `public`: anybody. `signed-in`: any session, also without a business. Else the permission that the role must have. */
export type Access = 'public' | 'signed-in' | (string & {});

const declare = (access: Access) => applyDecorators(SetMetadata(ACCESS, access), ApiExtension('x-permission', access));

/** The caller's role in the active business must have this permission, e.g. `bookings:write`. */
export const Permission = (permission: string) => declare(permission);

/** Open to visitors: the route itself says whose data it may touch, by slug or by link. */
export const Public = () => declare('public');

/** Needs a session but no business. */
export const SignedIn = () => declare('signed-in');
