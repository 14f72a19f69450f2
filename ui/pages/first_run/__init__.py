"""First start: five ways in and the wizards behind them."""
