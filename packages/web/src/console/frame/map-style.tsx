import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LngLatBoundsLike, StyleSpecification } from 'maplibre-gl';
import { colours, mapColours, type } from '#theme';
import type { Dot } from './dot.tsx';

type Shape = FeatureCollection;

/** The land and the villages as map data. */
export function sources(
  outline: unknown,
  dots: readonly Dot[],
  chosen: string | undefined,
): readonly [Shape, Shape] {
  const land = outline === null || outline === undefined ? [] : [feature(outline as Geometry, {})];
  const villages = dots.map(({ lon, lat, ...dot }) =>
    feature({ type: 'Point', coordinates: [lon, lat] }, { ...dot, chosen: dot.code === chosen }),
  );
  return [collection(land), collection(villages)];
}

/** Paper, land, and a dot for each village: larger with more households, hollow where the point is not its own. */
export function style(outline: unknown, dots: readonly Dot[]): StyleSpecification {
  const [land, villages] = sources(outline, dots, undefined);
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: land },
      villages: { type: 'geojson', data: villages },
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': colours.paper } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': mapColours.land } },
      {
        id: 'border',
        type: 'line',
        source: 'land',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': mapColours.border, 'line-width': 1.4 },
      },
      {
        id: 'villages',
        type: 'circle',
        source: 'villages',
        paint: {
          'circle-radius': radius(0),
          'circle-color': ['case', ['get', 'hollow'], mapColours.land, ['get', 'colour']],
          'circle-stroke-color': ['get', 'colour'],
          'circle-stroke-width': 1.8,
        },
      },
      {
        id: 'chosen',
        type: 'circle',
        source: 'villages',
        filter: ['==', ['get', 'chosen'], true],
        paint: {
          'circle-radius': radius(5),
          'circle-opacity': 0,
          'circle-stroke-color': colours.vermilion,
          'circle-stroke-width': 2,
        },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'villages',
        minzoom: 9.6,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': [type.sans.split(',')[0]?.replaceAll('"', '') ?? 'sans-serif'],
          'text-size': 12,
          'text-offset': [0, 0.9],
          'text-anchor': 'top',
          'text-optional': true,
        },
        paint: {
          'text-color': colours.ink,
          'text-halo-color': mapColours.land,
          'text-halo-width': 1.5,
        },
      },
    ],
  };
}

function radius(more: number) {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    8,
    ['+', more, ['*', 0.12, ['sqrt', ['get', 'households']]]],
    12,
    ['+', more, ['*', 0.32, ['sqrt', ['get', 'households']]]],
  ] as never;
}

/** Where the map begins: everything in sight. */
export function fill(
  outline: unknown,
  dots: readonly Dot[],
): { bounds?: LngLatBoundsLike; fitBoundsOptions: { padding: number } } {
  const points = [
    ...dots.map(({ lon, lat }) => [lon, lat]),
    ...corners((outline as { coordinates?: unknown } | null)?.coordinates),
  ];
  const fitBoundsOptions = { padding: 28 };
  if (points.length === 0) return { fitBoundsOptions };
  const lons = points.map(([lon = 0]) => lon);
  const lats = points.map(([, lat = 0]) => lat);
  const bounds: LngLatBoundsLike = [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ];
  return { bounds, fitBoundsOptions };
}

function corners(coordinates: unknown): number[][] {
  if (!Array.isArray(coordinates)) return [];
  if (typeof coordinates[0] === 'number') return [coordinates as number[]];
  return coordinates.flatMap(corners);
}

function feature(geometry: Geometry, properties: object): Feature {
  return { type: 'Feature', geometry, properties: { ...properties } };
}

function collection(features: Feature[]): Shape {
  return { type: 'FeatureCollection', features };
}
