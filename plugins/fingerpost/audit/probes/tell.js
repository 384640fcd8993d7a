return given.map((place) => document.querySelector(place)).filter(Boolean).map((element) => told(element));
