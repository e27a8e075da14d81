"""What to expect next: counts with quantiles, who does what to whom tomorrow, and how good such forecasts were."""
