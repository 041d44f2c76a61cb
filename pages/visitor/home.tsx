import type { HomeProps } from '../../shared/page-props.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import type { Page, ViewProps } from '../kit/page.ts';
import { BranchChooser } from './branch-chooser.tsx';
import { Dock } from './dock.tsx';
import { FormAlert } from './form-alert.tsx';
import { Journeys } from './journeys.tsx';
import { visitorMessages } from './messages.ts';
import { refusalText } from './refusal-text.ts';
import { ServiceCard } from './service-card.tsx';
import { Shell } from './shell.tsx';
import { SiteLinks } from './site-links.tsx';
import { useRefusal } from './use-refusal.ts';
import { useTakeTicket } from './use-take-ticket.ts';
import { VisitorDetails } from './visitor-details.tsx';

function HomeView({ context, ...props }: ViewProps<HomeProps>) {
  const { branch, branches, snapshot: services } = props;
  const { locale } = context;
  const words = visitorMessages[locale].home;
  const { sending, refused, submit, stop } = useTakeTicket(props);
  const { atTop, atField } = useRefusal(refused, [...props.journeys, ...services], locale);
  const busy = (serviceId: string) => sending && (sending.serviceId === serviceId ? 'this' : 'other');
  // Where there are several branches, every address says which one is meant.
  const several = branches.length > 1 ? `?branch=${encodeURIComponent(branch.id)}` : '';
  // Not the address of this page: browsers forget a page they have sent a form to, and the back button needs it.
  const sentTo = several ? `/${several}&sent` : '/?sent';
  const heading = (
    <>
      <h1>{branch.name}</h1>
      <p>{words.lead}</p>
      <BranchChooser branches={branches} current={branch.id} label={words.branches} />
    </>
  );
  return (
    <Shell context={context} heading={heading}>
      <form class="home" method="post" action={sentTo} onSubmit={submit} aria-busy={sending ? true : undefined}>
        {/* The default button, on purpose dead: Enter in a field must not take a number of whichever service is first. */}
        {services.length + props.journeys.length > 1 && <button type="submit" disabled hidden />}
        <CsrfField token={context.csrf} />
        <input type="hidden" name="requestKey" value={props.requestKey} />
        {atTop && <FormAlert>{atTop}</FormAlert>}
        <VisitorDetails
          values={props.values}
          services={services}
          priorityClasses={props.priorityClasses}
          error={atField}
          locale={locale}
        />
        <div class="choices">
          <Journeys journeys={props.journeys} services={services} locale={locale} busy={busy} />
          <section class="services" aria-labelledby="services">
            <h2 id="services" class="visually-hidden">
              {words.services}
            </h2>
            {services.length === 0 && <p class="panel">{words.noServices}</p>}
            <ul>
              {services.map((service) => (
                <ServiceCard key={service.id} service={service} locale={locale} busy={busy(service.id)} />
              ))}
            </ul>
          </section>
        </div>
      </form>
      <SiteLinks context={context} branch={several} />
      <Dock
        branch={branch}
        locale={locale}
        clockOffset={context.clockOffset}
        attempt={sending && sending.attempt > 1 ? sending.attempt : null}
        stop={stop}
      />
    </Shell>
  );
}

export const homePage: Page<HomeProps> = {
  title: ({ branch, error }, locale) => {
    const title = visitorMessages[locale].home.title(branch.name);
    return error ? `${refusalText(error, locale)} ${title}` : title;
  },
  View: HomeView,
  live: ({ branch }) => `/api/v1/branches/${encodeURIComponent(branch.id)}/services/live`,
};
