using Connectors.Domain.Definitions.Importing.Samples;

namespace Connectors.OpenApi.Collections.Building;

/// <summary>The notes of many requests as lines of one report: what is the same is one line, with all its names.</summary>
internal sealed class SampleNotes(ImportNotes report)
{
    private readonly Dictionary<string, (string Place, RequestNote Note, List<string> Names)> _named = new(StringComparer.Ordinal);

    public void Add(string place, RequestNotes notes)
    {
        foreach (var note in notes.All)
        {
            if (note.Names.Count == 0)
            {
                report.Add(place, note.Text, ImportanceOf(note));
                continue;
            }

            if (!_named.TryGetValue(note.Text, out var known)) _named.Add(note.Text, known = (place, note, []));
            known.Names.AddRange(note.Names.Where(name => !known.Names.Contains(name, StringComparer.OrdinalIgnoreCase)));
        }
    }

    /// <summary>Writes the lines with names.</summary>
    public void Finish()
    {
        foreach (var (place, note, names) in _named.Values)
            report.Add(place, $"{note with { Names = names }}", ImportanceOf(note));
    }

    private static Importance ImportanceOf(RequestNote note) =>
        note.IsCredential ? Importance.Credential : note.NeedsAction ? Importance.Limited : Importance.Detail;
}
