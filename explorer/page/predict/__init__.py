"""The Predict tab: experiments that ask before they show."""
