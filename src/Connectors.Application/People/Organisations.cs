using System.Data;
using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>An organisation as its operator sees it: how large it is, and nothing of what it has.</summary>
public sealed record OrganisationLine(OrganisationId Id, string Name, DateTime CreatedAt, int Members)
{
    /// <summary>Who was invited and has not joined yet.</summary>
    public IReadOnlyList<string> Invited { get; init; } = [];
}

/// <summary>What became of making an organisation, or of inviting its first administrator.</summary>
public abstract record OrganisationResult
{
    private OrganisationResult()
    {
    }

    /// <param name="Name">The organisation.</param>
    /// <param name="Token">The token of its first administrator's invitation link.</param>
    public sealed record Invited(string Name, string Token) : OrganisationResult;

    public sealed record NameTaken : OrganisationResult;

    /// <summary>A person belongs to one organisation.</summary>
    public sealed record AddressTaken : OrganisationResult;

    public sealed record NotFound : OrganisationResult;
}

/// <summary>The organisations of an installation, for those who run it.</summary>
public sealed class Organisations(ConnectorsDbContext db, Invitations invitations, FirstSetup setup)
{
    public async Task<IReadOnlyList<OrganisationLine>> ListAsync(CancellationToken cancel)
    {
        var invited = (await invitations.OpenAnywhereAsync(cancel)).ToLookup(row => row.Organisation, row => row.Email);
        var lines = await Lines(db).ToListAsync(cancel);
        return [.. lines.Select(line => line with { Invited = [.. invited[line.Id]] })];
    }

    /// <summary>Makes an organisation, with an invitation for its first administrator.</summary>
    /// <param name="name">What it is called; no other may be.</param>
    /// <param name="email">Its first administrator's address.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<OrganisationResult> CreateAsync(string name, string email, Actor by, CancellationToken cancel) =>
        db.InOneTransactionAsync<OrganisationResult>(async token =>
        {
            var given = RowFacts.ToName(name);
            var names = await db.Organisations.AcrossOrganisations().Select(row => row.Name).ToListAsync(token);
            if (names.Contains(given, StringComparer.OrdinalIgnoreCase)) return new OrganisationResult.NameTaken();
            if (await invitations.HasAccountAsync(email, token)) return new OrganisationResult.AddressTaken();
            var id = await setup.AddOrganisationAsync(given, token);
            return new OrganisationResult.Invited(given, await invitations.AddAsync(id, email, Role.Administrator, by, token));
        }, cancel, IsolationLevel.Serializable);

    /// <summary>Creates another link for the first administrator of an organisation without members.</summary>
    public async Task<OrganisationResult> InviteAsync(OrganisationId id, string email, Actor by, CancellationToken cancel)
    {
        var name = await db.Organisations.AcrossOrganisations()
            .Where(row => row.Id == id && !db.Users.Any(member => member.OrganisationId == id))
            .Select(row => row.Name)
            .SingleOrDefaultAsync(cancel);
        if (name is null) return new OrganisationResult.NotFound();
        if (await invitations.HasAccountAsync(email, cancel)) return new OrganisationResult.AddressTaken();
        return new OrganisationResult.Invited(name, await invitations.AddAsync(id, email, Role.Administrator, by, cancel));
    }

    internal static IQueryable<OrganisationLine> Lines(ConnectorsDbContext db) => db.Organisations.AcrossOrganisations()
        .OrderBy(row => row.Name)
        .ThenBy(row => row.Id)
        .Select(row => new OrganisationLine(
            row.Id, row.Name, row.CreatedAt, db.Users.Count(member => member.OrganisationId == row.Id)));
}
