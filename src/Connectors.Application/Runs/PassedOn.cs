using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Application.Runs;

/// <summary>The records that a step passes on. All are in memory.</summary>
internal sealed class PassedOn
{
    private const long LongestText = JsonBody.MostText, Overhead = 40;
    private readonly List<string> _records = [];
    private long _length;

    public IReadOnlyList<string> Records => _records;

    /// <exception cref="ShapeFailedException">They are too much.</exception>
    public void Add(IReadOnlyList<string> found)
    {
        _length += found.Sum(record => (long)record.Length + Overhead);
        if (_length > LongestText)
            throw new ShapeFailedException(new Reason.TooMuchText(LongestText));
        _records.AddRange(found);
    }
}
