import { useEffect, useState } from 'react';
import type { PublicService } from '../api/types.js';
import { useLatest } from '../data/use-latest.js';
import { useResourceCache } from '../data/use-resource.js';
import { isEmbedded } from '../embed/is-embedded.js';
import { useI18n } from '../locale/i18n.js';
import { Announcer } from '../parts/announcer.js';
import { Empty } from '../parts/empty.js';
import { Search } from '../parts/icons.js';
import { StepHeading } from '../parts/step-heading.js';
import { keyOfDays } from '../slots/slot-source.js';
import { addDays, earlierOf } from '../time/day.js';
import type { ChosenService } from './chosen-service.js';
import { ActionBar } from './action-bar.js';
import { staffOf, type Flow } from './flow.js';
import { LocationChoice } from './location-choice.js';
import { ServiceCard } from './service-card.js';
import { ServiceChoices } from './service-choices.js';
import { slotSourceOf } from './slot-source-of-flow.js';
import type { StepProps } from './step-props.js';

/** With fewer services than this everything is seen at a glance, and a search box would only be in the way. */
const worthSearching = 8;

/** The first week for anyone, fetched while the visitor still looks at the services. */
function usePrefetchedTimes({ flow, clock }: StepProps): void {
  const cache = useResourceCache();
  const personId = flow.people.length === 1 ? null : staffOf(flow);
  const source = slotSourceOf(flow, clock, personId);
  const to = earlierOf(addDays(source.today, 6), source.lastDay);
  const key = flow.chosen.length > 0 && !flow.isClass ? keyOfDays(source, source.today, to) : null;
  const latest = useLatest(() => source.load(source.today, to));
  useEffect(() => {
    if (key !== null) cache.fetch(key, () => latest.current());
  }, [cache, key, latest]);
}

/** In a frame as tall as its content nothing can stick to the screen, so the way on stands at the last choice. */
function InlineActionBar({ flow, id, onContinue }: { flow: Flow; id: string; onContinue: () => void }) {
  if (!isEmbedded() || flow.chosen.at(-1)?.id !== id) return null;
  return <ActionBar flow={flow} disabled={false} onContinue={onContinue} />;
}

/** A class stands alone; services of a visit go together. */
function keptBeside(id: string, { chosen, offered }: Flow): string[] {
  const joins = offered.find((service) => service.id === id)?.kind !== 'class';
  return joins ? chosen.filter(({ kind }) => kind !== 'class').map((service) => service.id) : [];
}

/** The service that another may run beside; null where it may not. */
function serviceBefore({ service }: ChosenService, { chosen }: Flow): PublicService | null {
  return service.parallel ? (chosen[chosen.indexOf(service) - 1] ?? null) : null;
}

function hasChoices(part: ChosenService, flow: Flow): boolean {
  const { variants, addOns } = part.service;
  return variants.length + addOns.length > 0 || serviceBefore(part, flow) !== null;
}

interface ServiceGroup {
  id: string;
  name: string | null;
  services: PublicService[];
}

function groupsOf({ page, offered }: Flow, search: string): ServiceGroup[] {
  const wanted = search.trim().toLowerCase();
  const found = offered.filter(({ name, description }) =>
    `${name} ${description ?? ''}`.toLowerCase().includes(wanted),
  );
  const categories = page.categories.toSorted((one, other) => one.position - other.position);
  const known = new Set(categories.map(({ id }) => id));
  const loose = found.filter(({ categoryId }) => categoryId === null || !known.has(categoryId));
  return [
    ...categories.map(({ id, name }) => ({ id, name, services: found.filter((one) => one.categoryId === id) })),
    { id: 'other', name: null, services: loose },
  ].filter(({ services }) => services.length > 0);
}

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useI18n();
  return (
    <label className="search">
      <Search />
      <span className="unseen">{t('service.search')}</span>
      <input
        type="search"
        value={value}
        placeholder={t('service.search')}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

interface ServiceGroupsProps {
  groups: ServiceGroup[];
  flow: Flow;
  onToggle: (id: string) => void;
  onChoose: (service: PublicService, ids: string[]) => void;
  onBeside: (id: string, beside: boolean) => void;
  onContinue: () => void;
}

function ServiceGroups({ groups, flow, onToggle, onChoose, onBeside, onContinue }: ServiceGroupsProps) {
  const { t } = useI18n();
  return groups.map(({ id, name, services }) => (
    <section key={id} className="group" aria-labelledby={`category-${id}`}>
      <h2 id={`category-${id}`} className={groups.length === 1 && name === null ? 'unseen' : undefined}>
        {name ?? t('service.other')}
      </h2>
      <ul className="cards">
        {services.map((service) => (
          <li key={service.id}>
            <ServiceCard
              service={service}
              chosen={flow.chosen.includes(service)}
              onToggle={() => onToggle(service.id)}
            />
            {flow.parts
              .filter((part) => part.service === service && hasChoices(part, flow))
              .map((part) => (
                <ServiceChoices
                  key={service.id}
                  chosen={part}
                  before={serviceBefore(part, flow)}
                  onChoose={(ids) => onChoose(service, ids)}
                  onBeside={(beside) => onBeside(service.id, beside)}
                />
              ))}
            <InlineActionBar flow={flow} id={service.id} onContinue={onContinue} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** What to book: one service or several, found by category or by name. */
export function ServiceStep(props: StepProps) {
  const { flow, navigate } = props;
  const { t } = useI18n();
  const [search, setSearch] = useState('');
  usePrefetchedTimes(props);
  const groups = groupsOf(flow, search);
  const found = groups.reduce((sum, { services }) => sum + services.length, 0);
  const toggle = (id: string) => {
    const before = flow.chosen.map((service) => service.id);
    const after = before.includes(id) ? before.filter((each) => each !== id) : [...keptBeside(id, flow), id];
    navigate({ service: after.join(','), step: 'service', day: null, start: null, session: null }, { replace: true });
  };
  const choose = ({ variants, addOns }: PublicService, ids: string[]) => {
    const own = new Set([...variants, ...addOns].map(({ id }) => id));
    const after = [...flow.selection.choiceIds.filter((id) => !own.has(id)), ...ids];
    navigate({ with: after.join(',') || null, step: 'service', day: null, start: null }, { replace: true });
  };
  const putBeside = (id: string, beside: boolean) => {
    const others = flow.selection.besideIds.filter((one) => one !== id);
    const after = beside ? [...others, id] : others;
    navigate({ beside: after.join(',') || null, step: 'service', day: null, start: null }, { replace: true });
  };
  const onContinue = () => navigate({ step: 'staff' });
  return (
    <>
      <StepHeading text={t('service.title')} focus={flow.selection.step !== null} />
      {flow.page.welcome && <p className="welcome">{flow.page.welcome}</p>}
      <LocationChoice flow={flow} navigate={navigate} />
      {flow.offered.length >= worthSearching && <SearchField value={search} onChange={setSearch} />}
      <ServiceGroups
        groups={groups}
        flow={flow}
        onToggle={toggle}
        onChoose={choose}
        onBeside={putBeside}
        onContinue={onContinue}
      />
      {flow.offered.length === 0 && <Empty title={t('service.empty')} />}
      {flow.offered.length > 0 && found === 0 && (
        <Empty title={t('service.none', { search: search.trim() })}>
          <button type="button" className="button" onClick={() => setSearch('')}>
            {t('service.clear')}
          </button>
        </Empty>
      )}
      <Announcer text={search.trim() === '' ? '' : t('service.found', { count: found })} />
      <ActionBar flow={flow} disabled={flow.chosen.length === 0} onContinue={onContinue} />
    </>
  );
}
