/** Where the service is and what it speaks (GeoReport v2, Service Discovery). */
export function discovery(origin: string, instant: string): object {
  return {
    changeset: instant.slice(0, 10),
    contact: 'docs/formats/georeport.md',
    key_service: `${origin}/office/needs`,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${origin}/georeport/v2`,
        changeset: instant.slice(0, 10),
        type: 'production',
        formats: ['application/json', 'text/xml'],
      },
    ],
  };
}
