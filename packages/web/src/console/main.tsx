import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from '#console/client';
import { Languages } from '#console/frame/language';
import { Look, paintSheet } from '#console/frame/look';
import { router } from '#console/routes';

// A "no" is an answer: only a lost connection is worth asking again.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (tries, error) => tries < 2 && !(error instanceof Refused),
    },
  },
});

const place = document.getElementById('console');
if (place === null) throw new Error('index.html has no place for the console');
paintSheet(document.documentElement);
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Languages>
        <Look>
          <RouterProvider router={router} />
        </Look>
      </Languages>
    </QueryClientProvider>
  </StrictMode>,
);
