// @openstatus/react on a page. Its widget is a server component (an async function), so the page calls it and draws the result.
import { StatusWidget } from '@openstatus/react';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const Widget = ({ slug }) => {
  const [drawn, setDrawn] = useState(null);
  useEffect(() => void StatusWidget({ slug }).then(setDrawn), [slug]);
  return drawn;
};
const root = document.querySelector('openstatus-widget');
createRoot(root).render(createElement(Widget, { slug: root.getAttribute('slug') }));
