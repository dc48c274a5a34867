import type { Waiting } from '@qianwan/contract/overview';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { z } from 'zod';

type Props = {
  readonly kind: z.output<typeof Waiting>['kind'];
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Leads from what waits to where it is dealt with: one record, or the list of them all. */
export function DeskLink({ kind, id, className = '', children }: Props) {
  switch (kind) {
    case 'need-overdue':
    case 'need-unanswered': {
      const overdue = kind === 'need-overdue' ? { overdue: true } : {};
      const search = id === undefined ? overdue : { need: id };
      return (
        <Link to="/needs" search={search} className={className}>
          {children}
        </Link>
      );
    }
    case 'work-to-check':
      return id === undefined ? (
        <Link to="/works" search={{ state: 'proposed' }} className={className}>
          {children}
        </Link>
      ) : (
        <Link to="/works/$work" params={{ work: id }} className={className}>
          {children}
        </Link>
      );
    case 'plan-to-approve':
      return id === undefined ? (
        <Link to="/rounds" className={className}>
          {children}
        </Link>
      ) : (
        <Link to="/plans/$plan" params={{ plan: id }} className={className}>
          {children}
        </Link>
      );
    case 'work-to-order':
    case 'work-silent':
    case 'work-to-accept':
      return id === undefined ? (
        <Link to="/delivery" className={className}>
          {children}
        </Link>
      ) : (
        <Link to="/delivery/$work" params={{ work: id }} className={className}>
          {children}
        </Link>
      );
    case 'task-running':
      return (
        <Link to="/rounds" className={className}>
          {children}
        </Link>
      );
  }
}
