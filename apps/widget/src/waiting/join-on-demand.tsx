import type { JoinFormProps } from './join-form.js';
import type { JoinSessionProps } from './join-session.js';
import { WaitingOnDemand } from './waiting-on-demand.js';

const loadForm = () => import('./join-form.js').then(({ JoinForm }) => JoinForm);
const loadSession = () => import('./join-session.js').then(({ JoinSession }) => JoinSession);

/** The form for whoever finds no time. */
export const JoinOnDemand = (props: JoinFormProps) => <WaitingOnDemand load={loadForm} props={props} />;

/** The form for whoever finds a class full. */
export const JoinSessionOnDemand = (props: JoinSessionProps) => <WaitingOnDemand load={loadSession} props={props} />;
