import type { Schemas } from '../api/types';

/** What the event stream of a namespace tells, by the event's name. */
export type Statistics = Schemas['StatisticsEvent'];
export type Health = Schemas['HealthEvent'];
export type Change = Schemas['ChangeEvent'];

export type FunctionFigures = Schemas['FunctionFigures'];
export type FunctionState = Schemas['KnownHealth'];
export type ProviderState = Schemas['ProviderStanding'];
