"""What an event can be: PLOVER's types, modes, contexts, sectors and scores; CAMEO and Goldstein crosswalks."""
