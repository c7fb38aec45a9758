import { useState } from 'react';
import { NavLink, Outlet, useNavigate, useParams } from 'react-router';

import { EventsProvider, useFeed } from '../events/EventsProvider';
import { Action } from '../parts/Action';
import { TabBar } from '../parts/TabBar';
import { signOut } from '../session/session';
import { NamespacePicker } from './NamespacePicker';
import { choose, theme, type Theme } from './theme';

const PAGES = [
  ['', 'Overview'],
  ['functions', 'Functions'],
  ['upload', 'Upload'],
  ['providers', 'Providers'],
  ['routes', 'Routes'],
  ['modules', 'Modules'],
  ['issuers', 'Issuers'],
  ['audit', 'Audit'],
] as const;

/** What surrounds each page of a namespace. */
export function Shell() {
  const { namespace = 'default' } = useParams();
  const navigate = useNavigate();
  return (
    <EventsProvider namespace={namespace}>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="shell">
        <span className="brand">
          <img src={`${import.meta.env.BASE_URL}slipway.svg`} alt="" width="24" height="24" />{' '}
          <span className="label">Slipway</span>
        </span>
        <NamespacePicker
          namespace={namespace}
          onPick={(picked) => {
            void navigate(`/${picked}`);
          }}
        />
        <ThemePicker />
        <Action
          onPress={() => {
            signOut();
          }}
        >
          Sign out
        </Action>
      </header>
      <TabBar label="Pages" className="pages">
        {PAGES.map(([path, name]) => (
          <NavLink key={path} to={`/${namespace}${path && `/${path}`}`} end={path === ''}>
            {name}
          </NavLink>
        ))}
      </TabBar>
      <Connection />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </EventsProvider>
  );
}

/** Says that what is shown may be old. */
function Connection() {
  const { lost } = useFeed();
  if (lost === undefined) {
    return null;
  }
  return (
    <p role="alert" className="away">
      {lost === 'away'
        ? 'The platform does not answer. What you see is from before; this page goes on by itself when it is back.'
        : `${lost.message} Until events come, what you see may be old.`}
    </p>
  );
}

function ThemePicker() {
  const [chosen, setChosen] = useState<Theme>(theme);
  return (
    <label className="inline">
      <span className="label">Theme</span>
      <select
        value={chosen}
        onChange={(event) => {
          const next = event.target.value as Theme;
          choose(next);
          setChosen(next);
        }}
      >
        <option value="system">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}
