using Connectors.Domain.Definitions.Canonical;
using Connectors.Domain.Merging.Matching;
using Connectors.Domain.Merging.Places;

namespace Connectors.Domain.Merging;

/// <summary>The answers that were given before, by place, and the places where the merge must ask although nothing contradicts.</summary>
internal sealed class DecisionBook
{
    private readonly Dictionary<string, Decision> _answers;
    private readonly Dictionary<string, string> _forced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Leader, string Why)> _followers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private Dictionary<string, Decision> _before = [], _asked = [];

    /// <param name="answers">One for each place; of several, the last counts.</param>
    public DecisionBook(IEnumerable<Decision> answers)
    {
        _answers = new Dictionary<string, Decision>(StringComparer.Ordinal);
        foreach (var answer in answers.Where(answer => answer.Choice != DecisionChoice.Undecided)) _answers[answer.Path] = answer;
    }

    /// <summary>Answers whose places the merge did not come to, or where both sides agree.</summary>
    public IEnumerable<string> Unused => _answers.Keys.Where(path => !_used.Contains(path)).Order(StringComparer.Ordinal);

    /// <summary>The places are walked from the start.</summary>
    public void BeginWalk() => (_before, _asked) = (_asked, new(StringComparer.Ordinal));

    /// <summary>Whether the walk asked at a place.</summary>
    public bool IsAsked(Place place) => _asked.ContainsKey(place.ToString());

    /// <summary>
    /// Lets a place be decided by the answer at another one from now on, where nothing was answered at it or inside. False where it
    /// can't be.
    /// </summary>
    public bool Follow(Place place, Place leader, string why)
    {
        var path = place.ToString();
        return !_forced.ContainsKey(path)
            && !_answers.Keys.Any(answered => Place.IsWithin(answered, path))
            && _followers.TryAdd(path, ($"{leader}", why));
    }

    public bool IsFollower(Place place) => _followers.ContainsKey(place.ToString());

    /// <summary>The decision that a place is decided by; null where it has none.</summary>
    public Decision? LeaderOf(Place place) =>
        _followers.Count > 0 && _followers.TryGetValue(place.ToString(), out var follower)
            ? _asked.GetValueOrDefault(follower.Leader) ?? _before.GetValueOrDefault(follower.Leader)
            : null;

    /// <summary>Makes the merge ask at places whose decision the walk did not come to. False where there are none.</summary>
    public bool AskOrphans()
    {
        var orphans = _followers.Where(follower => !_asked.ContainsKey(follower.Value.Leader)).ToList();
        foreach (var (path, (_, why)) in orphans)
        {
            _followers.Remove(path);
            _forced.TryAdd(path, why);
        }

        return orphans.Count > 0;
    }

    /// <summary>Makes the merge ask at a place from now on. False where it does already.</summary>
    public bool Force(Place place, string why) => _forced.TryAdd(place.ToString(), why);

    /// <summary>Whether a decision put another value at a place or around it: only another decision can fix a fault there.</summary>
    public bool HoldsOwnValue(Place place) =>
        _answers.Values.Any(answer => answer.Choice == DecisionChoice.Value && Place.IsWithin(place.ToString(), answer.Path));

    public string? WhyForced(Place place) => _forced.Count == 0 ? null : _forced.GetValueOrDefault(place.ToString());

    /// <summary>Whether there is an answer for a place with these very values.</summary>
    public bool IsAnswered(Place place, Sides sides) =>
        _answers.Count > 0
        && _answers.TryGetValue(place.ToString(), out var answer)
        && Fits(answer, Change.Json(sides.Mine), Change.Json(sides.Theirs));

    /// <summary>Whether something is said of a place below this one, so that this one is taken apart even where it need not be.</summary>
    public bool SaysMoreBelow(Place place)
    {
        if (_answers.Count + _forced.Count + _followers.Count == 0) return false;
        var path = place.ToString();
        return _answers.Keys.Concat(_forced.Keys).Concat(_followers.Keys)
            .Any(said => Place.IsWithin(said, path) && said.Length > path.Length);
    }

    /// <summary>The question with its answer, where there is one for these very values.</summary>
    public Decision Answer(Decision question) => _asked[question.Path] = Answered(question);

    private Decision Answered(Decision question)
    {
        if (!_answers.TryGetValue(question.Path, out var answer)) return question;
        _used.Add(question.Path);
        return Fits(answer, question.Mine, question.Theirs)
            ? question with { Choice = answer.Choice, Value = answer.Value }
            : question with { IsStale = true };
    }

    // An answer written by hand may leave out for which values it is; one from a file may be spaced in its own way.
    private static bool Fits(Decision answer, string? mine, string? theirs) =>
        (answer.Mine is null && answer.Theirs is null) || (Same(answer.Mine, mine) && Same(answer.Theirs, theirs));

    private static bool Same(string? answered, string? today) =>
        answered == today || (answered is not null && today is not null && CanonicalJson.TryWrite(answered) == today);
}
