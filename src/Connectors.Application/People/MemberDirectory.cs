using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>The addresses of the organisation's members, which tell namesakes apart. Read once for each request.</summary>
public sealed class MemberDirectory(ConnectorsDbContext db)
{
    private Dictionary<MemberId, (string Name, string Email)>? _members;
    private HashSet<string> _shared = [];

    public async Task<AuthorContact> ContactOfAsync(Author author, CancellationToken cancel)
    {
        var members = await MembersAsync(cancel);
        var email = author.Id is { } id && members.TryGetValue(id, out var member) ? member.Email : null;
        return new AuthorContact(email, _shared.Contains(author.Name));
    }

    private async Task<Dictionary<MemberId, (string Name, string Email)>> MembersAsync(CancellationToken cancel)
    {
        if (_members is not null) return _members;
        var rows = await db.Users.Select(row => new { row.Id, row.DisplayName, row.Email }).ToListAsync(cancel);
        _shared = rows.GroupBy(row => row.DisplayName, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return _members = rows.ToDictionary(row => row.Id, row => (row.DisplayName, row.Email ?? ""));
    }
}
