import type { listDelivery, showDelivery } from '@qianwan/contract/delivery';
import type { DeliveryState } from '@qianwan/programme/delivery/milestone';
import type { z } from 'zod';
import type { Standing } from '#console/frame/mark';

export type DeliveryRow = z.output<typeof listDelivery.reply>['rows'][number];
export type DeliveryView = z.output<typeof showDelivery.reply>;

export const deliveryStanding: Readonly<Record<DeliveryState, Standing>> = {
  ordered: 'quiet',
  started: 'info',
  half: 'info',
  finished: 'wait',
  measured: 'wait',
  accepted: 'good',
};

/** An alert stands above thirty days of silence. */
export const SILENT_DAYS = 30;
