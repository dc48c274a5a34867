import type { Day } from '@qianwan/base/calendar';
import type { DeliveryView } from '@qianwan/contract/delivery';
import type { openFigure, showFigures } from '@qianwan/contract/outcomes';
import type { z } from 'zod';
import type { Tx } from '#db/database';

// Delivery and outcomes are not on record yet: until their views stand, nothing is known of them.

type Delivery = z.input<typeof DeliveryView>;
type Figures = z.input<typeof showFigures.reply>;
type Sources = z.input<typeof openFigure.reply>;

export async function deliveryView(_tx: Tx, _today: Day, _work: string): Promise<Delivery | null> {
  return null;
}

export async function deliveryPage(
  _tx: Tx,
  _today: Day,
  _input: { area: string; after: string; most: number },
): Promise<{ rows: Delivery[]; next: string | null }> {
  return { rows: [], next: null };
}

export async function figuresOf(_tx: Tx, _today: Day, _input: { place: string }): Promise<Figures> {
  return { figures: [], parts: [] };
}

export async function figureSources(
  _tx: Tx,
  _today: Day,
  _input: { place: string; indicator: string; after: string; most: number },
): Promise<Sources> {
  return { rows: [], next: null };
}
